import { startFakeHttp } from './fake-http';

/** An SMS gateway of the shape in docs/channels.md. */
export const startFakeSms = async () => {
  const key = 'gateway-key-of-the-tests';
  const messages: { readonly to: string; readonly text: string }[] = [];
  const numbers = new Set<string>();
  const server = await startFakeHttp(({ headers, payload }) => {
    if (headers.authorization !== `Bearer ${key}`) return { status: 401, body: { error: 'unauthorized' } };
    const { to, text } = payload as { to: string; text: string };
    if (!numbers.has(to)) return { status: 400, body: { error: 'unknown_number' } };
    if (!/^[\x20-\x7e\n]{1,612}$/.test(text)) return { status: 400, body: { error: 'bad_text' } };
    messages.push({ to, text });
    return { body: { id: `sms-${messages.length}`, status: 'accepted' } };
  });
  return { ...server, url: `${server.root}/v1/messages`, key, messages, know: (to: string) => void numbers.add(to) };
};
