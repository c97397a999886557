import type { ParentRef } from '../../domain/family/family';

/** "thuộc nhiệm vụ 12", "tách từ nhiệm vụ 12". */
export const parentPhrase = ({ number, why }: ParentRef): string =>
  `${why === 'split' ? 'tách từ' : 'thuộc'} nhiệm vụ ${number}`;
