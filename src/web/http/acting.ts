import { mayManage } from '../../domain/directory/may-manage';
import type { Actor } from '../../domain/task/actor';
import { HttpFault } from './faults';
import type { Shell } from './shell';

/** Whoever acts on a page; throws `noRole` when nobody does. */
export const actorOf = ({ role }: Pick<Shell, 'role'>): Actor => {
  if (role === null) throw new HttpFault('noRole');
  return role;
};

/** The same of those who manage the plans; throws `noRight` for others. */
export const managerOf = (shell: Pick<Shell, 'role'>): Actor => {
  const actor = actorOf(shell);
  if (!mayManage(actor)) throw new HttpFault('noRight');
  return actor;
};

/** Whether whoever reads manages the plans. */
export const isManager = ({ role }: Pick<Shell, 'role'>): boolean => role !== null && mayManage(role);
