import { civilDateAt } from '../domain/calendar/civil-date';
import { draftName, draftsOf, type TaskDraft } from '../domain/task/drafts';
import { submitterOf } from '../domain/task/who-answers';
import { noticeWords } from '../messages/documents/draft-notice';
import { recipients, type DraftFacts } from '../messages/documents/draft-words';
import { draftTitle, proposalWords, urgingWords } from '../messages/documents/drafts';
import {
  issuingAgency,
  openNumber,
  ownLeaders,
  parentAgency,
  placeAndDate,
  sameAsAbove,
} from '../messages/documents/official-document';
import { signatureOf } from '../messages/documents/signature';
import { paragraphs } from './blocks';
import type { OfficialDocument } from './document';
import { renderDocx } from './render-docx';

type Body = Pick<OfficialDocument, 'kindName' | 'subject' | 'addressee' | 'blocks' | 'closing' | 'recipients'> & {
  readonly sender: string;
  readonly symbol: string;
};

/** Who issues a document, and what it says. Nobody urges or submits himself: for Sở Nội vụ's own part its office does. */
const bodyOf = (draft: TaskDraft, facts: DraftFacts): Body => {
  const { state, agencyName, plan } = facts;
  const agency = agencyName(draft.part.agency);
  const sender = draft.kind === 'notice' ? state.office : submitterOf(state, draft.part).agency;
  const name = agencyName(sender);
  const own = facts.symbol(sender);
  switch (draft.kind) {
    case 'urging':
      return {
        ...{ sender, symbol: urgingWords.symbol(own), kindName: null },
        subject: urgingWords.subject(facts),
        addressee: urgingWords.addressed(agency),
        blocks: paragraphs(...urgingWords.body(facts, draft.part, name)),
        closing: urgingWords.closing(facts, draft.part),
        recipients: recipients(
          sameAsAbove,
          ...[state.office].filter((one) => one !== sender && one !== draft.part.agency).map(agencyName),
          ownLeaders(name),
        ),
      };
    case 'proposal':
      return {
        ...{ sender, symbol: proposalWords.symbol(own), kindName: proposalWords.kind },
        subject: proposalWords.subject(facts, draft.submission),
        addressee: proposalWords.addressed(plan.issuer),
        blocks: paragraphs(...proposalWords.body(facts, draft.part, draft.submission, name)),
        closing: proposalWords.closing(name),
        recipients: recipients(sameAsAbove, agency, ownLeaders(name)),
      };
    case 'notice':
      return {
        ...{ sender, symbol: noticeWords.symbol(own), kindName: noticeWords.kind },
        subject: noticeWords.subject(facts, draft),
        addressee: null,
        blocks: paragraphs(...noticeWords.body(facts, draft)),
        closing: noticeWords.closing(name),
        recipients: recipients(
          noticeWords.leaders,
          ...noticeWords.concerned(facts, draft),
          agencyName(state.standingAgency),
        ),
      };
  }
};

/** A draft as a Word file in the layout of Nghị định 30/2020/NĐ-CP; null when the task does not call for one so named. */
export const composeDraft = async (name: string, facts: DraftFacts): Promise<Buffer | null> => {
  const draft = draftsOf(facts.state).find((one) => draftName(one) === name);
  if (!draft) return null;
  const { sender, symbol, ...body } = bodyOf(draft, facts);
  const agency = facts.agencyName(sender);
  return renderDocx({
    ...body,
    title: draftTitle(draft, facts.agencyName),
    toldForMs: facts.nowMs,
    parentAgency: parentAgency(facts.plan.issuer),
    agency: issuingAgency(agency),
    numberLine: openNumber(symbol),
    dateLine: placeAndDate(facts.plan.issuer, civilDateAt(facts.nowMs)),
    signature: signatureOf(facts.signing(sender), agency),
    annexes: [],
  });
};
