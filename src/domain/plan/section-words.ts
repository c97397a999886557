import { fold } from '../text/fold';

/** What a main section or a part of an area holds. 'both': areas in which targets and tasks stand together. */
export type SectionKind = 'targets' | 'tasks' | 'both' | 'duties' | 'other';

const OTHER =
  /muc dich|yeu cau|quan diem|can cu|kinh phi|nguon luc|^(?:ket qua|tinh hinh|danh gia)|thong tin,? bao cao|che do bao cao/;
const DUTIES = /to chuc thuc hien|phan cong|trach nhiem/;
const TARGETS = /chi tieu|muc tieu/;
const TASKS = /nhiem vu|giai phap|noi dung/;

/** The kind of a main section by its heading; null when its words do not tell. */
export const sectionKind = (heading: string): SectionKind | null => {
  const folded = fold(heading);
  // "Điều 1. Ban hành Kế hoạch … với các nội dung sau:" holds the plan's own sections.
  if (/^(?:ban hanh|phe duyet|quyet dinh nay)(?![a-z])/.test(folded)) return null;
  // "Bảng phân công nhiệm vụ" heads a table, whose words are no items.
  if (/^(?:bang|bieu|phu luc)(?![a-z])/.test(folded)) return 'other';
  const [targets, tasks] = [TARGETS.test(folded), TASKS.test(folded)];
  // "Phân công nhiệm vụ" binds agencies; "Nhiệm vụ và tổ chức thực hiện" lists tasks.
  if (DUTIES.test(folded) && !/^(?:cac )?(?:nhiem vu|muc tieu|chi tieu|noi dung)/.test(folded)) return 'duties';
  if (OTHER.test(folded)) return 'other';
  if (targets && tasks) return 'both';
  if (targets) return 'targets';
  return tasks ? 'tasks' : null;
};

/** Words that a part's heading may add to "chỉ tiêu" or "nhiệm vụ": any other word makes it an item. */
const MORE =
  '(?:(?:,| va)? (?:chi tieu|muc tieu|nhiem vu|giai phap|noi dung|cu the|chu yeu|trong tam|phan dau|can dat(?: duoc)?|thuc hien|hoan thanh|cong tac|ke hoach|cai cach hanh chinh|cchc|(?:den |trong )?nam \\d{4}))*';
const TARGET_PART = new RegExp(`^(?:(?:cac|ve|mot so) )*(?:chi tieu|muc tieu)${MORE}$`);
const TASK_PART = new RegExp(`^(?:(?:cac|ve|mot so) )*(?:nhiem vu|giai phap|noi dung)${MORE}$`);
const GENERAL_PART = /^muc tieu (?:chung|tong quat)$/;

/** A part of an area ("a) Chỉ tiêu", "1.2. Nhiệm vụ, giải pháp: …") and what stands on its line after the colon. */
export interface Part {
  /** 'general': the plan's overall aim, which nobody measures. */
  readonly kind: 'targets' | 'tasks' | 'general';
  readonly rest: string;
}

/** The part that a heading or bullet opens, or null for an item that only speaks of targets or tasks. */
export const partOf = (text: string): Part | null => {
  const colon = text.indexOf(':');
  const name = fold(colon === -1 ? text : text.slice(0, colon)).replace(/[.\s]+$/, '');
  const rest = colon === -1 ? '' : text.slice(colon + 1).trim();
  if (GENERAL_PART.test(name)) return { kind: 'general', rest };
  if (TARGET_PART.test(name)) return { kind: 'targets', rest };
  return TASK_PART.test(name) ? { kind: 'tasks', rest } : null;
};

/** Why and by what means a plan is carried out, not what is done. */
const REASON =
  '(?:muc dich|yeu cau|quan diem(?: chi dao)?|nguyen tac|phuong cham|su can thiet|can cu(?: phap ly)?|(?:nguon )?kinh phi|nguon (?:luc|von)|pham vi|doi tuong|thoi gian)(?: (?:thuc hien|cua ke hoach|ke hoach))*';
const REASONS = new RegExp(`^${REASON}(?:(?:,| va)? ${REASON})*$`);
const DUTY_PART =
  /^(?:to chuc (?:trien khai )?thuc hien|phan cong (?:nhiem vu|trach nhiem|(?:to chuc )?thuc hien)|trach nhiem (?:(?:to chuc )?thuc hien|cua (?:cac )?(?:co quan|don vi|so)))(?:,? (?:ke hoach|va|nhiem vu|cua|cho|(?:cac )?(?:co quan|don vi|so))(?:[ ,].*)?)?$/;

const nameIn = (heading: string): string => fold(heading).replace(/[:.;\s]+$/, '');

/** "Tổ chức thực hiện" and its like inside a section of tasks, in so many words: "Nâng cao trách nhiệm …" is an area. */
export const isDutyPart = (heading: string): boolean => DUTY_PART.test(nameIn(heading));

/** "Mục đích, yêu cầu", "Quan điểm", "Kinh phí", "Tổ chức thực hiện": what stands below is no task. */
export const holdsNoTasks = (heading: string): boolean => REASONS.test(nameIn(heading)) || isDutyPart(heading);

/** "GIẢI PHÁP", "Nhiệm vụ trọng tâm": a heading that holds tasks and names no field of work that they belong to. */
export const namesNoField = (heading: string): boolean => partOf(nameIn(heading)) !== null || holdsNoTasks(heading);

/** "Chỉ tiêu", "mục tiêu cụ thể": aims with figures, even under "Mục đích, yêu cầu". */
export const isMeasured = (heading: string): boolean => /chi tieu|muc tieu cu the/.test(fold(heading));
