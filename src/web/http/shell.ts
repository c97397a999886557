import type { Request, Response } from 'express';
import { mayManage } from '../../domain/directory/may-manage';
import type { Agency, AgencyGroup } from '../../domain/directory/agency';
import type { Official } from '../../domain/directory/official';
import { withMandates } from '../../domain/task/acting';
import type { Actor } from '../../domain/task/actor';
import type { Rules } from '../../domain/task/policy';
import type { WebPorts } from '../ports';
import type { Assets } from './assets';
import type { Live } from './live';
import { OfficialId } from './parse';
import { readerOf } from './reader';
import { cookie } from './request';

export const ROLE_COOKIE = 'dondoc-vai';

/** What every page shows around its own matter, gathered once a request. */
export interface Shell {
  readonly nowMs: number;
  /** Taken before the page's data was read: see Live. */
  readonly mark: string;
  readonly path: string;
  readonly assets: Assets;
  readonly rules: Rules | null;
  readonly agencyName: (code: string) => string;
  readonly agencies: readonly Agency[];
  readonly groups: readonly AgencyGroup[];
  /** Whom the reader acts as: himself, signed in; in a demo on this machine whomever he has picked. */
  readonly role: Actor | null;
  /** He is signed in. */
  readonly signedIn: boolean;
  /** He may pick whom he acts as. */
  readonly choosesRole: boolean;
  /** Everybody; empty for a reader who cannot act. */
  readonly officials: readonly Official[];
  /** Plans may be loaded here. */
  readonly plansComeIn: boolean;
  readonly organisation: boolean;
  /** The reader may change the catalogues here. */
  readonly cataloguesComeIn: boolean;
  readonly simulator: boolean;
  readonly rehearsal: boolean;
}

export type LoadShell = (req: Request) => Promise<Shell>;

export const createShell =
  (ports: WebPorts, assets: Assets, live: Live): LoadShell =>
  async (req) => {
    const mark = live.mark();
    const { officialId, choosesRole } = readerOf(req);
    const picked = choosesRole ? OfficialId.safeParse(cookie(req, ROLE_COOKIE)).data : undefined;
    const actsAs = officialId ?? picked;
    const mayAct = officialId !== null || choosesRole;
    const [catalogue, officials, role, rules] = await Promise.all([
      ports.directory.catalogue(),
      mayAct ? ports.directory.officials() : [],
      actsAs === undefined ? null : ports.directory.actorOfOfficial(actsAs),
      ports.rules(),
    ]);
    const names = new Map(catalogue.agencies.map((one) => [one.code, one.name]));
    return {
      nowMs: ports.clock.now(),
      mark,
      path: req.originalUrl,
      assets,
      rules,
      agencyName: (code) => names.get(code) ?? code,
      agencies: catalogue.agencies,
      groups: catalogue.groups,
      role: role && withMandates(role, ports.clock.now()),
      signedIn: officialId !== null,
      choosesRole,
      officials,
      plansComeIn: ports.imports !== null && mayAct,
      organisation: ports.organisation !== null && mayAct,
      cataloguesComeIn: ports.catalogues !== null && role !== null && mayManage(role),
      simulator: ports.simulator !== null && choosesRole,
      rehearsal: ports.rehearsal !== null,
    };
  };

/** Sends a page. It is never kept: the next look must show what is true then. */
export const sendPage = async (res: Response, page: JSX.Element, status = 200): Promise<void> => {
  const html = await page;
  res.status(status).setHeader('Cache-Control', 'no-store').type('html').send(`<!doctype html>${html}`);
};
