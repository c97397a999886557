import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { agenciesNamed } from '../../domain/task/agencies-brought';
import type { TaskState } from '../../domain/task/state';
import { answers } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { outcomeText } from '../../messages/acts/outcomes';
import { webFaults } from '../../messages/web/web-faults';
import { webText } from '../../messages/web/web';
import type { ActResult } from '../../ports/task-commands';
import { ActFields, type ActForm } from '../acts/act-fields';
import { actOf } from '../acts/read-act';
import { HttpFault } from '../http/faults';
import { bodyOf, paramsOf, TaskNumber } from '../http/parse';
import { isHtmx } from '../http/request';
import { sendPage, type LoadShell, type Shell } from '../http/shell';
import { oneFile, refuseSecret, uploadOf, type Upload } from '../http/upload';
import type { WebPorts } from '../ports';
import { FlashNote } from '../views/frame/page-parts';
import type { Flash } from '../views/frame/flash';
import type { MakeTaskPage } from './tasks';
import { actorOf } from '../http/acting';

/** Names the act for ever: the same form with the same content is the same act, another content is another. */
const commandIdOf = (officialId: string, form: ActForm, upload: Upload | null): string => {
  const hash = createHash('sha256').update(JSON.stringify(form));
  if (upload) hash.update(upload.content);
  return `${officialId}:${form.token}:${hash.digest('hex').slice(0, 16)}`;
};

const flashOf = (result: ActResult, state: TaskState, shell: Shell): Flash => {
  switch (result.kind) {
    case 'done': {
      const events = result.outcome.events.map((one) => one.event);
      return { ok: true, text: outcomeText(events, { state, agencyName: shell.agencyName }) };
    }
    case 'pending':
      return { ok: true, text: webText.flash.pending };
    case 'refused':
      return { ok: false, text: faultText(result.fault, state.number) };
    case 'no-such-task':
      return { ok: false, text: webFaults.noTask[1] };
    case 'unavailable':
      return { ok: false, text: webFaults.unavailable[1] };
  }
};

export const actRoutes = (ports: WebPorts, loadShell: LoadShell, makeTaskPage: MakeTaskPage): Router => {
  const { views, files, handleAct, clock, directory } = ports;

  const store = async (upload: Upload | null) => {
    if (upload === null) return null;
    if (upload.content.length === 0) throw new HttpFault('emptyFile');
    const { hash, name, size } = await files.put(upload.content, upload.name, clock.now());
    return { kind: 'file', hash, name, size } as const;
  };

  const perform = async (req: Request, state: TaskState, shell: Shell): Promise<Flash> => {
    const { officialId } = actorOf(shell);
    const form = bodyOf(ActFields, req);
    const upload = uploadOf(req);
    refuseSecret(upload?.name, ...Object.values(form).map(String));
    const act = actOf(form, await store(upload), 'person' in form ? await directory.officials() : []);
    const strangers = agenciesNamed(act).filter((code) => !shell.agencies.some((one) => one.code === code));
    if (strangers.length > 0) return { ok: false, text: answers.noSuchAgencies(strangers) };
    const commandId = commandIdOf(officialId, form, upload);
    const request = { officialId, taskId: state.taskId, commandId, act };
    return flashOf(await handleAct(request), state, shell);
  };

  /** A person's slip in a form is told at the form, in the same words as on a page of its own. */
  const tell = (error: unknown): Flash => {
    if (error instanceof HttpFault && error.status < 500)
      return { ok: false, text: error.said ?? webFaults[error.code].join('. '), field: error.detail };
    throw error;
  };

  const answer = async (req: Request, res: Response, number: number, flash: Flash): Promise<void> => {
    const status = flash.ok ? 200 : 422;
    if (!isHtmx(req)) return sendPage(res, await makeTaskPage(req, number, flash), status);
    if (flash.ok) res.setHeader('HX-Trigger', 'task-changed');
    res
      .status(status)
      .type('html')
      .send(await FlashNote({ flash }));
  };

  return Router().post('/nhiem-vu/:number/lam', oneFile, async (req, res) => {
    const { number } = paramsOf(TaskNumber, req);
    const state = await views.byNumber(number);
    if (state === null) throw new HttpFault('noTask');
    const flash = await perform(req, state, await loadShell(req)).catch(tell);
    await answer(req, res, number, flash);
  });
};
