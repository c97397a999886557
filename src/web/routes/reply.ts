import { Router } from 'express';
import { z } from 'zod';
import { isMarkedSecret } from '../../domain/text/secrecy';
import type { Rendered } from '../../ports/channel';
import { HttpFault } from '../http/faults';
import { bodyOf, paramsOf } from '../http/parse';
import type { Assets } from '../http/assets';
import { sendFile } from '../http/send-file';
import { sendPage } from '../http/shell';
import type { ReplyPorts, WebPorts } from '../ports';
import { ReplyPage } from '../views/reply';

const Params = z.object({ token: z.string().regex(/^[\w-]{1,64}$/) });
const Body = z.object({ text: z.string().max(4_000).default(''), payload: z.string().max(200).optional() });

const GONE = 410;

/** Several answers as the one message that the next link stands under. */
const joined = (answers: readonly Rendered[]): Rendered => ({
  text: answers.map((one) => one.text).join('\n\n'),
  buttons: answers.flatMap((one) => one.buttons),
});

/**
 * Answering a letter: the link in it is the proof of who writes. Looking at it uses nothing up (mail servers look at
 * links too); answering does. What comes back carries a new link, so that a question can be answered in turn.
 */
export const replyRoutes = (replies: ReplyPorts, { clock }: Pick<WebPorts, 'clock'>, assets: Assets): Router => {
  const { links } = replies;
  return Router()
    .get('/tra-loi/:token', async (req, res) => {
      const { token } = paramsOf(Params, req);
      const open = await links.open(token, clock.now());
      if (open === null) return sendPage(res, ReplyPage({ assets, view: { kind: 'gone' } }), GONE);
      if (open.used) return sendPage(res, ReplyPage({ assets, view: { kind: 'used' } }), GONE);
      return sendPage(res, ReplyPage({ assets, view: { kind: 'ask', token, message: open.message } }));
    })
    .post('/tra-loi/:token/tep', async (req, res) => {
      const { token } = paramsOf(Params, req);
      const nowMs = clock.now();
      const open = await links.open(token, nowMs);
      const wanted = open?.message.file;
      if (wanted === undefined) return sendPage(res, ReplyPage({ assets, view: { kind: 'gone' } }), GONE);
      const found = await replies.files.get(wanted.hash);
      if (found === null) throw new HttpFault('notFound');
      if (!(await links.use(token, nowMs))) return sendPage(res, ReplyPage({ assets, view: { kind: 'used' } }), GONE);
      return sendFile(res, wanted.name, found.content);
    })
    .post('/tra-loi/:token', async (req, res) => {
      const { token } = paramsOf(Params, req);
      const { text, payload } = bodyOf(Body, req);
      if (isMarkedSecret(text)) throw new HttpFault('secret');
      const nowMs = clock.now();
      const open = await links.open(token, nowMs);
      if (open === null) return sendPage(res, ReplyPage({ assets, view: { kind: 'gone' } }), GONE);
      const offered = open.message.buttons.some((one) => one.payload === payload);
      if (payload === undefined ? text.trim() === '' : !offered) throw new HttpFault('badRequest', 'text');
      if (!(await links.use(token, nowMs))) return sendPage(res, ReplyPage({ assets, view: { kind: 'used' } }), GONE);
      const { address, message } = open;
      const answer = joined(
        await replies.handle({
          ...{ ...address, messageId: `link-${token.slice(0, 40)}`, text: payload === undefined ? text : '' },
          ...{ payload: payload ?? null, file: null, replyToText: message.text },
        }),
      );
      const next = await links.issueToken(address, answer, nowMs);
      return sendPage(res, ReplyPage({ assets, view: { kind: 'ask', token: next, message: answer, answered: true } }));
    });
};
