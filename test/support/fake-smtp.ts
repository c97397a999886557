import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What goes wrong with the next letter. `taken`: the letter was kept and its answer is lost. */
export type SmtpFault =
  | { readonly kind: 'answer'; readonly to: 'MAIL' | 'RCPT' | 'DATA' | 'END'; readonly line: string }
  | { readonly kind: 'cut-off'; readonly taken: true }
  | { readonly kind: 'garbage'; readonly taken: true };

export interface Letter {
  readonly to: string;
  /** As it came over the wire: headers and body. */
  readonly source: string;
}

/** The text of a letter with one part, whatever its transfer encoding. */
export const letterText = ({ source }: Letter): string => {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const encoding = /^content-transfer-encoding: (.*)$/im.exec(head)?.[1]?.trim();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  if (encoding !== 'quoted-printable') return body.replaceAll('\r\n', '\n');
  const joined = body.replaceAll('=\r\n', '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
};

/** A mail server of our own: enough of SMTP for letters to be taken, refused, or lost on the way back. */
export const startFakeSmtp = async () => {
  const letters: Letter[] = [];
  const mailboxes = new Set<string>();
  const sockets = new Set<Socket>();
  const faults: SmtpFault[] = [];

  const talk = (socket: Socket): void => {
    let to = '';
    let data: string | null = null;
    let buffer = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const fault = (at: string): string | null => {
      const [next] = faults;
      if (next?.kind !== 'answer' || next.to !== at) return null;
      faults.shift();
      return next.line;
    };
    const end = (): void => {
      const refused = fault('END');
      if (refused !== null) return say(refused);
      letters.push({ to, source: data ?? '' });
      const next = faults[0];
      if (next?.kind === 'cut-off' || next?.kind === 'garbage') faults.shift();
      if (next?.kind === 'cut-off') return void socket.destroy();
      say(next?.kind === 'garbage' ? '%%%' : '250 2.0.0 Ok: queued');
    };
    const hear = (line: string): void => {
      if (data !== null) {
        if (line === '.') {
          end();
          data = null;
        } else data += `${line.replace(/^\.\./, '.')}\r\n`;
        return;
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO') return say('250-fake\r\n250 SMTPUTF8');
      if (verb === 'MAIL') return say(fault('MAIL') ?? '250 2.1.0 Ok');
      if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        return say(fault('RCPT') ?? (mailboxes.has(to) ? '250 2.1.5 Ok' : '550 5.1.1 No such user here'));
      }
      if (verb === 'DATA') {
        const refused = fault('DATA');
        if (refused === null) data = '';
        return say(refused ?? '354 End data with <CR><LF>.<CR><LF>');
      }
      say(verb === 'QUIT' ? '221 2.0.0 Bye' : '250 Ok');
    };
    say('220 fake ESMTP');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      buffer += chunk;
      for (let at = buffer.indexOf('\r\n'); at >= 0; at = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, at);
        buffer = buffer.slice(at + 2);
        hear(line);
      }
    });
    socket.on('error', () => undefined);
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    talk(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    know: (mailbox: string): void => void mailboxes.add(mailbox),
    fail: (fault: SmtpFault): void => void faults.push(fault),
    close: async (): Promise<void> => {
      sockets.forEach((one) => one.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
};
