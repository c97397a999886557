import { isDone, isSmallTalk, type Item } from './item';
import { hasTag, itemsOf, keyOf, type View } from './view';

const saidIn = (view: View): readonly Item[] => itemsOf(view.parts).filter((one) => !isSmallTalk(one));

/** "Không phải việc 60 xong mà là việc 61 xong": what is said is meant of the next. */
const isCorrected = (view: View, next: View): boolean => {
  const [not, task, ...rest] = saidIn(view);
  const [but] = saidIn(next);
  const denied = keyOf(view, not) === 'khong phai' && task?.tag === 'task' && rest.some(isDone);
  return denied && but?.tag === 'but' && keyOf(next, but) === 'ma' && rest.length === 1;
};

/** "Trừ việc 22 ra, còn 21 với 23 xong hết rồi". */
const isExcepted = (view: View): boolean =>
  hasTag(itemsOf(view.parts), 'except') &&
  saidIn(view).every((one) => one.tag === 'except' || one.tag === 'task' || keyOf(view, one) === 'ra');

/** A task named only to say that another is meant, the first of a message: nothing is to be written down for it. */
export const isSetAside = (view: View, next: View | undefined): boolean =>
  next !== undefined && (isExcepted(view) || isCorrected(view, next));
