package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.run.recording.JobProof;

/** What came of running a module's job against its recorded answers. */
public record JobProofLine(
    @Description("The path below jobs/, without the suffix.") String job,
    @Description("Whether it may store memory: seed or case.") ModuleJob.Kind kind,
    @Description("passed, failed or not-recorded; 'problems' says why it failed.")
        JobProof.Outcome outcome,
    @Description("The recording, which is not there where nothing was recorded.") String recording,
    @Description("Whether no server gave the answers: they were made up from the schemas.")
        boolean madeUp,
    @Description("How many steps were compared.") int steps,
    @Description("How many calls were answered from the recording.") int calls) {

  static JobProofLine of(JobProof proof) {
    return new JobProofLine(
        proof.job().id(),
        proof.job().kind(),
        proof.outcome(),
        proof.recording().toString(),
        proof.madeUp(),
        proof.steps(),
        proof.calls());
  }
}
