import { randomUUID } from 'node:crypto';
import { Router, type Request } from 'express';
import { z } from 'zod';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { checkDelegation, type DelegationWish } from '../../domain/directory/grant-delegation';
import type { Actor } from '../../domain/task/actor';
import { delegationFault } from '../../messages/chat/delegations';
import { directoryFault, organisationText } from '../../messages/web/organisation';
import { changeFault } from '../../domain/directory/change-fault';
import { changeId, type DirectoryChange } from '../../domain/directory/change';
import { bodyOf, Code, Day, OfficialId } from '../http/parse';
import { sendPage, type LoadShell } from '../http/shell';
import type { OrganisationPorts, WebPorts } from '../ports';
import { OrganisationPage } from '../views/organisation';
import type { Flash } from '../views/frame/flash';
import { actorOf } from '../http/acting';

const Text = z.string().trim().max(200);
const token = z.uuid();

const DelegationFields = z.object({
  token,
  from: OfficialId,
  to: OfficialId.optional(),
  form: z.enum(['KT.', 'TUQ.', 'người làm thay']),
  fromDate: Day,
  toDate: Day,
  areas: Text.optional(),
  documentNumber: Text.optional(),
  documentDate: Day.optional(),
});
const EndFields = z.object({ id: z.string().min(1).max(200) });
const ReplaceFields = z.object({ from: Code, to: Code, name: Text.optional(), decision: Text, date: Day });
const REPLACE_LABELS = {
  from: organisationText.from,
  to: organisationText.to,
  decision: organisationText.decision,
  date: organisationText.decisionDate,
};
const LeaveFields = z.object({ official: OfficialId, successor: OfficialId.optional() });

const isAdmin = (actor: Actor): boolean =>
  actor.posts.some((held) => held.post === 'admin' && held.delegation === undefined);

/** People and agencies: who stands in for whom, and what was merged, renamed or left. */
export const organisationRoutes = (
  organisation: OrganisationPorts,
  { directory, clock, views }: Pick<WebPorts, 'directory' | 'clock' | 'views'>,
  loadShell: LoadShell,
): Router => {
  const { delegations } = organisation;

  const page = async (req: Request, flash?: Flash): Promise<JSX.Element> => {
    const shell = await loadShell(req);
    const [current, changes] = await Promise.all([delegations.current(shell.nowMs), organisation.changes.list(50)]);
    const admin = shell.role !== null && isAdmin(shell.role);
    return OrganisationPage({ shell, delegations: current, changes, admin, token: randomUUID(), flash });
  };

  const give = async (req: Request): Promise<Flash> => {
    const shell = await loadShell(req);
    const by = actorOf(shell);
    const {
      token: id,
      from,
      to,
      form,
      fromDate,
      toDate,
      areas,
      documentNumber,
      documentDate,
    } = bodyOf(DelegationFields, req);
    const wish: DelegationWish = {
      ...{ from, to: to ?? null, form, fromDate, toDate, posts: [] },
      areas: (areas ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      document:
        documentNumber === undefined
          ? null
          : { number: documentNumber, date: documentDate ?? civilDateAt(shell.nowMs) },
    };
    const [people, plans, current] = await Promise.all([
      directory.officials(),
      views.plans(),
      delegations.current(shell.nowMs, from),
    ]);
    const world = {
      people,
      areas: plans.flatMap((one) => one.areas.map((area) => area.code)),
      given: current.filter((one) => one.from === from && one.id !== id),
    };
    const checked = checkDelegation(wish, world, by, shell.nowMs);
    if (!checked.ok) return { ok: false, text: delegationFault(checked.error) };
    await delegations.add(id, wish, by.officialId, shell.nowMs);
    return { ok: true, text: organisationText.done };
  };

  const end = async (req: Request): Promise<Flash> => {
    const by = actorOf(await loadShell(req));
    const { id } = bodyOf(EndFields, req);
    const ended = await delegations.end(id, isAdmin(by) ? null : by.officialId, clock.now());
    return ended ? { ok: true, text: organisationText.done } : { ok: false, text: delegationFault('no-right') };
  };

  const change = async (req: Request, made: DirectoryChange): Promise<Flash> => {
    const by = actorOf(await loadShell(req));
    if (!isAdmin(by)) return { ok: false, text: organisationText.adminOnly };
    const fault = changeFault(made, clock.now());
    if (fault !== null) return { ok: false, text: directoryFault(fault) };
    const applied = await organisation.apply(changeId(made, civilDateAt(clock.now())), made, by);
    return applied
      ? { ok: true, text: organisationText.done }
      : { ok: false, text: organisationText.notThere[made.kind] };
  };

  const answer =
    (act: (req: Request) => Promise<Flash>) =>
    async (req: Request, res: Parameters<typeof sendPage>[0]): Promise<void> => {
      const flash = await act(req);
      await sendPage(res, await page(req, flash), flash.ok ? 200 : 422);
    };

  return Router()
    .get('/to-chuc', async (req, res) => sendPage(res, await page(req)))
    .post('/to-chuc/uy-quyen', answer(give))
    .post('/to-chuc/uy-quyen/thoi', answer(end))
    .post(
      '/to-chuc/sap-nhap',
      answer((req) => {
        const form = bodyOf(ReplaceFields, req, REPLACE_LABELS);
        const { from, to, name = null, decision: number, date } = form;
        const on = civilDateAt(clock.now());
        return change(req, { kind: 'agency-replaced', from, to, name, decision: { number, date }, on });
      }),
    )
    .post(
      '/to-chuc/nghi',
      answer((req) => {
        const form = bodyOf(LeaveFields, req);
        const { official, successor = null } = form;
        return change(req, { kind: 'official-left', officialId: official, successor });
      }),
    );
};
