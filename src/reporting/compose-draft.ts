import { draftName, draftsOf, type TaskDraft } from '../domain/task/drafts';
import { draftWords, type DraftFacts } from '../messages/drafts';
import { paragraphs } from './blocks';
import type { OfficialDocument } from './document';
import { renderDocx } from './render-docx';

type Body = Pick<
  OfficialDocument,
  'agency' | 'numberLine' | 'kindName' | 'subject' | 'addressee' | 'blocks' | 'closing' | 'recipients' | 'signer'
>;

const bodyOf = (draft: TaskDraft, facts: DraftFacts): Body => {
  const { state, agencyName, issuer } = facts;
  const standing = agencyName(state.standingAgency);
  const office = agencyName(state.office);
  const agency = agencyName(draft.part.agency);
  switch (draft.kind) {
    case 'urging':
      return {
        agency: standing.toUpperCase(),
        numberLine: draftWords.letterNumber(state.standingAgency),
        kindName: null,
        subject: draftWords.urgingSubject(facts),
        addressee: draftWords.to(agency),
        blocks: paragraphs(...draftWords.urging(facts, draft.part)),
        closing: draftWords.urgingClose(facts, draft.part),
        recipients: draftWords.recipients(draftWords.same, office),
        signer: draftWords.head(standing),
      };
    case 'proposal':
      return {
        agency: standing.toUpperCase(),
        numberLine: draftWords.proposalNumber(state.standingAgency),
        kindName: draftWords.proposalKind,
        subject: draftWords.proposalSubject(facts, draft.submission),
        addressee: draftWords.to(issuer),
        blocks: paragraphs(...draftWords.proposal(facts, draft.part, draft.submission)),
        closing: draftWords.proposalClose(facts),
        recipients: draftWords.recipients(draftWords.same, agency),
        signer: draftWords.head(standing),
      };
    case 'notice':
      return {
        agency: office.toUpperCase(),
        numberLine: draftWords.noticeNumber(state.office),
        kindName: draftWords.noticeKind,
        subject: draftWords.noticeSubject(facts),
        addressee: null,
        blocks: paragraphs(...draftWords.notice(facts, draft)),
        closing: draftWords.noticeClose,
        recipients: draftWords.recipients(agency, standing),
        signer: draftWords.officeHead,
      };
  }
};

/** A draft as a Word file in the layout of Nghị định 30/2020/NĐ-CP; null when the task does not call for one so named. */
export const composeDraft = async (name: string, facts: DraftFacts): Promise<Buffer | null> => {
  const draft = draftsOf(facts.state).find((one) => draftName(one) === name);
  if (!draft) return null;
  return renderDocx({
    title: draftWords.names(draft, facts.agencyName),
    toldForMs: facts.nowMs,
    parentAgency: draftWords.parent(facts),
    dateLine: draftWords.dateLine(facts),
    annexes: [],
    ...bodyOf(draft, facts),
  });
};
