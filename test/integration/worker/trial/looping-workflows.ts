/** The platform's workflows with a defect in assessing: a note on a case of this description never comes to an end. */
import type { RecordRequest } from '../../../../domain/kernel/append-contract.ts';
import type { CaseInput } from '../../../../domain/kernel/input.ts';
import { CaseMemory } from '../../../../workflows/case-memory.ts';

export * from '../../../../workflows/index.ts';

type Assess = (this: CaseMemory, input: CaseInput) => RecordRequest;
const memory: { assess: Assess } = CaseMemory.prototype;
const assess: Assess = memory.assess;

memory.assess = function assessOrLoop(input) {
  while (input.kind === 'decision' && input.type === 'record_note' && this.caseId.startsWith('1')) {
    // A defect of the machine.
  }
  return assess.call(this, input);
};
