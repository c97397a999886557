import type { Signing } from '../../domain/directory/signing';
import { headPost } from './official-document';

/** What stands above and below the place for the signature; the name is null where it is not known. */
export interface Signature {
  readonly lines: readonly string[];
  readonly name: string | null;
}

/** A post without what the head of the document says already: "PHÓ GIÁM ĐỐC" of "Phó Giám đốc Sở Nội vụ". */
const postIn = (title: string, agency: string): string => {
  const post = title.split(/,|\sphụ trách\s/)[0]?.trim() ?? '';
  const short = post.endsWith(agency) ? post.slice(0, -agency.length).trim() : post;
  // "Chánh Văn phòng UBND tỉnh" ends with the name of its agency, and "Chánh" alone is no post.
  const whole = /^(?:Phó\s+)?(?:Chánh|Trưởng)$/i.test(short) ? post : short;
  return whole.replace(/\s+UBND\s+\S.*$/i, '').toUpperCase();
};

/** "GIÁM ĐỐC"; "KT. GIÁM ĐỐC" over "PHÓ GIÁM ĐỐC"; "TUQ. GIÁM ĐỐC" over the post of who was given the authority. */
export const signatureOf = ({ head, by, away }: Signing, agency: string): Signature => {
  const own = head === null ? headPost(agency) : postIn(head.title, agency);
  if (by !== null) return { lines: [`${by.form} ${own}`, postIn(by.title, agency)], name: by.name };
  return { lines: [own], name: away ? null : (head?.name ?? null) };
};
