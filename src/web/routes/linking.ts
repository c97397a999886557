import { Router, type Request } from 'express';
import { z } from 'zod';
import { CONTACT_KINDS } from '../../domain/directory/contact';
import { mayLink } from '../../domain/directory/may-link';
import type { Official } from '../../domain/directory/official';
import { addedText, linkText } from '../../messages/chat/linking';
import { HttpFault } from '../http/faults';
import { bodyOf, OfficialId, paramsOf } from '../http/parse';
import { sendPage, type LoadShell, type Shell } from '../http/shell';
import type { WebPorts } from '../ports';
import { LinkingPage } from '../views/linking';
import type { Flash } from '../views/frame/flash';

const Params = z.object({ officialId: OfficialId });
const Contact = z.object({ kind: z.enum(CONTACT_KINDS), address: z.string().max(200) });
const Account = z.object({ channel: z.string().min(1).max(40), chatId: z.string().min(1).max(128) });

/** Whose accounts the reader may see to. */
const charges = ({ role, officials }: Shell): readonly Official[] =>
  role === null ? [] : officials.filter((one) => mayLink(role, one, officials));

/** Codes that bind chat accounts to officials, and their unbinding: for administrators. */
export const linkingRoutes = (
  { linking, contacts, clock }: Pick<WebPorts, 'linking' | 'contacts' | 'clock'>,
  loadShell: LoadShell,
): Router => {
  const page = async (shell: Shell, flash: Flash | null): Promise<JSX.Element> =>
    LinkingPage({
      ...{ shell, officials: charges(shell), accounts: await linking.accounts(), kinds: contacts.kinds, flash },
    });

  /** An account in the form that is the chosen official's. */
  const account = async (req: Request, shell: Shell) => {
    const official = chosen(req, shell);
    const { channel, chatId } = bodyOf(Account, req);
    const theirs = (await linking.accounts()).some(
      (one) => one.officialId === official.id && one.channel === channel && one.chatId === chatId,
    );
    if (!theirs) throw new HttpFault('notFound');
    return { channel, chatId };
  };

  /** The one in the address, if the reader is his administrator. */
  const chosen = (req: Request, shell: Shell): Official => {
    const { officialId } = paramsOf(Params, req);
    const found = charges(shell).find((one) => one.id === officialId);
    if (!found) throw new HttpFault(shell.role === null ? 'noRole' : 'noRight');
    return found;
  };

  return Router()
    .get('/lien-ket', async (req, res) => {
      await sendPage(res, await page(await loadShell(req), null));
    })
    .post('/lien-ket/:officialId/ma', async (req, res) => {
      const shell = await loadShell(req);
      const official = chosen(req, shell);
      const code = await linking.issue(official.id, shell.role?.officialId ?? '', clock.now());
      if (code === null) throw new HttpFault('notFound');
      // The code is shown once, in this answer: it is in no address and in no log.
      await sendPage(
        res,
        await page(shell, { ok: true, text: linkText.issued(official.name, code.code, code.expiresAtMs) }),
      );
    })
    .post('/lien-ket/:officialId/dia-chi', async (req, res) => {
      const shell = await loadShell(req);
      const official = chosen(req, shell);
      const added = await contacts.add(official, bodyOf(Contact, req), shell.role?.officialId ?? '');
      const flash = added.ok
        ? { ok: true, text: addedText(official.name, added.value) }
        : { ok: false, text: linkText.contactFaults[added.error] };
      await sendPage(res, await page(shell, flash), flash.ok ? 200 : 422);
    })
    .post('/lien-ket/:officialId/truoc', async (req, res) => {
      await linking.prefer(await account(req, await loadShell(req)));
      res.redirect(303, '/lien-ket');
    })
    .post('/lien-ket/:officialId/huy', async (req, res) => {
      await linking.unlink(await account(req, await loadShell(req)));
      res.redirect(303, '/lien-ket');
    });
};
