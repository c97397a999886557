import type { OpenGroup } from '../../domain/task/open-group';

/** "các cơ quan, đơn vị liên quan; UBND cấp huyện liên quan" */
export const openGroupNames = (groups: readonly OpenGroup[]): string => groups.map((one) => one.words).join('; ');

/** "Phối hợp: … (do cơ quan chủ trì mời khi cần)": nobody of it has a part until then. */
export const openGroupsLine = (groups: readonly OpenGroup[]): string =>
  `Phối hợp: ${openGroupNames(groups)} (do cơ quan chủ trì mời khi cần)`;

/** What an amendment leaves open to the lead. */
export const openGroupsChange = (groups: readonly OpenGroup[]): string =>
  groups.length === 0
    ? 'không còn nhóm cơ quan do cơ quan chủ trì mời'
    : `cơ quan chủ trì mời khi cần: ${openGroupNames(groups)}`;
