import type { Evidence } from '../domain/task/state';
import { fail, ok, type Result } from '../domain/result';
import { answers } from '../messages/chat/bot-answers';
import type { Files } from '../ports/files';
import type { Content } from './inbound';
import type { Turn } from './turn';

/** The message's file put away by its content; a file that could not be kept is told so, and nothing else is done. */
export const storeFile = async (
  file: NonNullable<Content['file']>,
  files: Files,
  turn: Turn,
): Promise<Result<Evidence, string>> => {
  try {
    const { hash, size } = await files.put(file.content, file.name, turn.nowMs);
    return ok({ kind: 'file', hash, name: file.name, size });
  } catch (error) {
    turn.onFault(error);
    return fail(answers.fileNotStored(file.name));
  }
};
