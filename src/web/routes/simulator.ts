import { randomUUID } from 'node:crypto';
import { Router, type Request } from 'express';
import { z } from 'zod';
import { fit } from '../../messages/words/fit';
import { SIMULATOR_LIMITS, type SimulatorBody } from '../../ports/simulator';
import { isMarkedSecret } from '../../domain/text/secrecy';
import { simulatorWords } from '../../messages/web/simulator-page';
import { HttpFault } from '../http/faults';
import { bodyOf, OfficialId, paramsOf } from '../http/parse';
import { isHtmx } from '../http/request';
import { sendPage, type LoadShell } from '../http/shell';
import { oneFile, uploadOf, type Upload } from '../http/upload';
import type { SimulatorPorts, WebPorts } from '../ports';
import { SimulatorPage } from '../views/simulator';

const Params = z.object({ officialId: OfficialId });
const Body = z.object({
  /** Name of the message within the chat: sent twice, it is one message. */
  token: z.string().regex(/^[\w-]{1,120}$/),
  text: z.string().default(''),
  payload: z.string().max(200).optional(),
});

const Limits = z.object({ limits: z.enum(SIMULATOR_LIMITS) });

const SHOWN = 200;
/** The phone keeps the beginning of a very long message; the bot gets it whole and answers to it. */
const KEPT = 4_000;

const CHANNEL = 'simulator';

/** What the phone keeps of a person's message: nothing of what is marked as a state secret. */
const shown = (text: string, file: Upload | null): SimulatorBody => {
  if (isMarkedSecret(text) || (file !== null && isMarkedSecret(file.name))) {
    return { text: simulatorWords.notKept, buttons: [] };
  }
  const sent = file === null ? {} : { file: { name: file.name, size: file.content.length } };
  return { text: text.slice(0, KEPT), buttons: [], ...sent };
};

/** The simulator: anybody of a demo takes an official's phone and talks to the bot. */
export const simulatorRoutes = (
  simulator: SimulatorPorts,
  { clock, directory }: Pick<WebPorts, 'clock' | 'directory'>,
  loadShell: LoadShell,
): Router => {
  const { store } = simulator;
  const page = async (req: Request, officialId: string | null): Promise<JSX.Element> => {
    const shell = await loadShell(req);
    const open = shell.officials.find((one) => one.id === officialId) ?? null;
    if (officialId !== null && open === null) throw new HttpFault('notFound');
    const [last, messages] = await Promise.all([store.lastByChat(), open === null ? [] : store.list(open.id, SHOWN)]);
    const byChat = new Map(last.map((one) => [one.chatId, one]));
    const limits = open === null ? 'none' : await store.limitsOf(open.id);
    return SimulatorPage({ shell, last: byChat, open, messages, limits, token: randomUUID() });
  };

  const talk = async (req: Request, chatId: string): Promise<void> => {
    const { token, text, payload } = bodyOf(Body, req);
    const file = uploadOf(req);
    if (text.trim() === '' && payload === undefined && file === null) throw new HttpFault('badRequest', 'text');
    const said = shown(text, file);
    await store.append(chatId, [{ fromPerson: true, body: said }], clock.now());
    const message = { channel: CHANNEL, chatId, messageId: token, replyToText: null };
    const answers = await simulator.handle({ ...message, text, payload: payload ?? null, file });
    const powers = await simulator.powersOf(chatId);
    const bodies = answers.flatMap((answer) => fit(answer, powers));
    await store.append(
      chatId,
      bodies.map((body) => ({ fromPerson: false, body })),
      clock.now(),
    );
  };

  return Router()
    .get('/mo-phong', async (req, res) => {
      await sendPage(res, await page(req, null));
    })
    .get('/mo-phong/:officialId', async (req, res) => {
      await sendPage(res, await page(req, paramsOf(Params, req).officialId));
    })
    .post('/mo-phong/:officialId/gioi-han', async (req, res) => {
      const { officialId } = paramsOf(Params, req);
      if ((await directory.actorOfOfficial(officialId)) === null) throw new HttpFault('notFound');
      await store.setLimits(officialId, bodyOf(Limits, req).limits);
      res.redirect(303, `/mo-phong/${officialId}`);
    })
    .post('/mo-phong/:officialId/tin-nhan', oneFile, async (req, res) => {
      const { officialId } = paramsOf(Params, req);
      if ((await directory.actorOfOfficial(officialId)) === null) throw new HttpFault('notFound');
      await talk(req, officialId);
      if (!isHtmx(req)) return res.redirect(303, `/mo-phong/${officialId}`);
      res.setHeader('HX-Trigger', `chat-${officialId}, chats-changed`);
      res.status(204).end();
    });
};
