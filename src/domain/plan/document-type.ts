/** What a document is by its name (Nghị định 30/2020, Phụ lục III), as far as such documents give work. */
export interface DocumentType {
  /** 'plan': areas with targets and tasks. 'orders': who is to do what, one order an item. */
  readonly kind: 'plan' | 'orders';
  /** As a title begins: "Kế hoạch", "Chương trình hành động". */
  readonly name: string;
  /** What stands behind the name on its line. */
  readonly rest: string;
  /** The name has its line to itself. */
  readonly isBare: boolean;
}

const PLANS = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)(?!\p{L})/iu;
const ORDERS = /^(?:CHỈ THỊ|THÔNG BÁO|CÔNG ĐIỆN|KẾT LUẬN)(?!\p{L})/iu;
/** "CHƯƠNG TRÌNH HÀNH ĐỘNG" on its own line is one name; with more behind it the line is the title itself. */
const WITH_MORE = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH) (?:HÀNH ĐỘNG|CÔNG TÁC|PHỐI HỢP)$/iu;

const inCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();

/** The type that a line begins with; null for a line that begins with none. */
export const documentType = (line: string): DocumentType | null => {
  const whole = WITH_MORE.exec(line)?.[0];
  if (whole !== undefined) return { kind: 'plan', name: inCase(whole), rest: '', isBare: true };
  const name = (PLANS.exec(line) ?? ORDERS.exec(line))?.[0];
  if (name === undefined) return null;
  const rest = line.slice(name.length).trim();
  return { kind: PLANS.test(line) ? 'plan' : 'orders', name: inCase(name), rest, isBare: rest === '' };
};
