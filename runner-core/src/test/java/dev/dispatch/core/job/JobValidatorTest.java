package dev.dispatch.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.fixture.FlowModule;
import dev.dispatch.core.fixture.TestModule;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobValidatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {'action':'test.ecko','payload':{}} | JOB_ACTION_UNKNOWN | /scenario/steps/1/action | 'test.echo'
          {'id':'first','action':'test.fail'} | JOB_STEP_DUPLICATE | /scenario/steps/1/id | first
          {'action':'test.echo'} | SCHEMA_REQUIRED | /scenario/steps/1/payload | value
          {'action':'test.echo','payload':{'value':1,'valu':1}} | SCHEMA_UNKNOWN_FIELD | /scenario/steps/1/payload/valu | value
          {'action':'test.echo','payload':{'value':1,'count':'x'}} | SCHEMA_TYPE | /scenario/steps/1/payload/count | count
          {'action':'test.fail','atRelative':'soon'} | JOB_TIME_INVALID | /scenario/steps/1/atRelative | soon
          {'action':'test.fail','atAbsolute':'now'} | JOB_TIME_INVALID | /scenario/steps/1/atAbsolute | now
          {'action':'test.fail','atRelative':'1s','atAbsolute':'2026-01-01T00:00:00Z'} | JOB_TIME_INVALID | /scenario/steps/1/atAbsolute | not both
          {'action':'test.echo','payload':{'value':'${step.frist.response}'}} | JOB_STEP_UNKNOWN | /scenario/steps/1/payload/value | frist
          {'id':'x','action':'test.echo','payload':{'value':'${step.x.response}'}} | JOB_STEP_FORWARD | /scenario/steps/1/payload/value | x
          {'action':'test.echo','payload':{'value':'${step.first.exports.copi}'}} | JOB_EXPORT_UNKNOWN | /scenario/steps/1/payload/value | copi
          {'action':'test.echo','payload':{'value':1,'count':'${input.name}'}} | JOB_PLACEHOLDER_TYPE | /scenario/steps/1/payload/count | integer
          {'action':'test.echo','payload':{'value':'${input.nmae}'}} | JOB_INPUT_UNKNOWN | /scenario/steps/1/payload/value | nmae
          {'action':'test.echo','payload':{'value':'${run.nothing}'}} | JOB_RUN_NAME_UNKNOWN | /scenario/steps/1/payload/value | nothing
          {'action':'test.echo','payload':{'value':'${item.x}'}} | JOB_REFERENCE_NOT_ALLOWED | /scenario/steps/1/payload/value | item
          {'action':'test.echo','payload':{'value':'${input.name'}} | EXPRESSION_SYNTAX | /scenario/steps/1/payload/value | }
          {'action':'test.remember','payload':{'key':'k'}} | JOB_MEMORY_WRITE_DENIED | /scenario/steps/1/action | seed
          {'action':'test.login'} | JOB_CREDENTIAL_REQUIRED | /scenario/steps/1 | credential
          {'action':'test.fail','credential':'api'} | JOB_CREDENTIAL_UNEXPECTED | /scenario/steps/1/credential | test.fail
          {'action':'test.login','credential':'ap'} | JOB_CREDENTIAL_UNKNOWN | /scenario/steps/1/credential | ap
          {'action':'test.login','credential':'half'} | JOB_CREDENTIAL_INCOMPLETE | /credentials/half | password
          {'action':'test.fail','capture':{'a':'input.x'}} | JOB_CAPTURE_INVALID | /scenario/steps/1/capture/a | input.x
          {'action':'test.fail','capture':{'a..b':'response'}} | JOB_CAPTURE_INVALID | /scenario/steps/1/capture/a..b | a..b
          {'action':'test.echo','payload':{'value':'${itme.x}'},'forEach':{'items':[]}} | EXPRESSION_SYNTAX | /scenario/steps/1/payload/value | 'item'
          {'action':'test.echo','payload':{'value':'${usr}'},'forEach':{'items':[],'as':'user'}} | EXPRESSION_SYNTAX | /scenario/steps/1/payload/value | 'user'
          {'action':'test.echo','payload':{'value':'${index}'}} | JOB_REFERENCE_NOT_ALLOWED | /scenario/steps/1/payload/value | forEach
          {'action':'test.fail','forEach':{'items':{}}} | JOB_FOR_EACH_INVALID | /scenario/steps/1/forEach/items | placeholder
          {'action':'test.fail','forEach':{'items':'a ${step.first.response}'}} | JOB_FOR_EACH_INVALID | /scenario/steps/1/forEach/items | array
          {'action':'test.fail','forEach':{'items':['${item}']}} | JOB_REFERENCE_NOT_ALLOWED | /scenario/steps/1/forEach/items/0 | payload
          {'action':'test.fail','forEach':{'items':[],'as':'run'}} | JOB_FOR_EACH_INVALID | /scenario/steps/1/forEach/as | run
          {'action':'test.fail','forEach':{'items':[]},'when':{'mode':'ALL','rules':[{'path':'$.input.name','op':'eq','value':'${item}'}]}} | JOB_REFERENCE_NOT_ALLOWED | /scenario/steps/1/when/rules/0/value | once
          {'action':'test.fail','forEach':{'items':[]},'expect':{'mode':'ALL','rules':[{'mode':'ANY','rules':[{'path':'$.http.status','op':'eq','value':200}]}]}} | JOB_FOR_EACH_INVALID | /scenario/steps/1/expect/rules/0/rules/0/path | $.http
          {'action':'test.echo','payload':{'value':1},'forEach':{'items':[1]},'capture':{'a':'exports.copy'}} | JOB_EXPORT_UNKNOWN | /scenario/steps/1/capture/a | $.exports[*].copy
          {'action':'test.echo','payload':{'value':1},'forEach':{'items':[1]},'capture':{'a':'exports[0].copi'}} | JOB_EXPORT_UNKNOWN | /scenario/steps/1/capture/a | copi
          {'action':'test.fail','retry':{'on':['transient','status:99']}} | JOB_RETRY_INVALID | /scenario/steps/1/retry/on/1 | status:99
          {'id':'p','action':'flow.parallel','payload':{'branches':{'a':[{'action':'test.ecko'}]}}} | JOB_ACTION_UNKNOWN | /scenario/steps/1/payload/branches/a/0/action | 'test.echo'
          {'id':'p','action':'flow.parallel','payload':{'branches':{'a':[{'id':'first','action':'test.fail'}]}}} | JOB_STEP_DUPLICATE | /scenario/steps/1/payload/branches/a/0/id | first
          {'id':'p','action':'flow.parallel','payload':{'branches':{'a':[{'action':'test.echo','payload':{}}]}}} | SCHEMA_REQUIRED | /scenario/steps/1/payload/branches/a/0/payload | value
          {'id':'p','action':'flow.parallel','payload':{'branches':{'a':[{'id':'x','action':'test.fail'}],'b':[{'action':'test.echo','payload':{'value':'${step.x.response}'}}]}}} | JOB_STEP_FORWARD | /scenario/steps/1/payload/branches/b/0/payload/value | another branch
          {'id':'p','action':'flow.parallel','payload':{'branches':{'a':[{'action':'test.echo','payload':{'value':'${step.p.response}'}}]}}} | JOB_STEP_FORWARD | /scenario/steps/1/payload/branches/a/0/payload/value | part of it
          {'id':'p','action':'flow.parallel','payload':{'branches':{'a':[{'action':'test.remember','payload':{'key':'k'}}]}}} | JOB_MEMORY_WRITE_DENIED | /scenario/steps/1/payload/branches/a/0/action | seed
          {'id':'p','action':'flow.parallel','retry':{},'payload':{'branches':{'a':[{'action':'test.fail'}]}}} | JOB_BRANCHES_INVALID | /scenario/steps/1/retry | branches
          {'id':'p','action':'flow.parallel','forEach':{'items':[1]},'payload':{'branches':{'a':[{'action':'test.fail'}]}}} | JOB_BRANCHES_INVALID | /scenario/steps/1/forEach | branches
          {'id':'p','action':'flow.parallel','payload':{}} | SCHEMA_REQUIRED | /scenario/steps/1/payload | branches
          {'id':'p','action':'flow.parallel','payload':{'branches':{'a':[{'action':'test.fail','capture':{'c':'response'}}],'b':[{'action':'test.echo','payload':{'value':'${run.c}'}}]}}} | JOB_RUN_NAME_UNKNOWN | /scenario/steps/1/payload/branches/b/0/payload/value | 'run.c'
          {'action':'test.fail','retry':{'on':['always']}} | JOB_RETRY_INVALID | /scenario/steps/1/retry/on/0 | always
          {'action':'test.fail','capture':{'a':'exports.x'}} | JOB_EXPORT_UNKNOWN | /scenario/steps/1/capture/a | exports
          """)
  void findsTheProblemAtItsPlace(String step, String code, String pointer, String named) {
    List<Problem> problems = validate(step);
    assertThat(problems).hasSize(1);
    Problem problem = problems.getFirst();
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.position().orElseThrow().line()).isPositive();
    assertThat(problem.message() + " " + problem.hint()).contains(named.replace("'", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {'action':'test.echo','payload':{'value':'${step.first.exports.copy}'}}
          {'action':'test.echo','payload':{'value':1,'count':'${input.number}'}}
          {'action':'test.echo','payload':{'value':'${run.kept ?? 1}'}}
          {'action':'test.echo','payload':{'value':'$${not.a.placeholder}'}}
          {'action':'test.login','credential':'api'}
          {'action':'test.echo','payload':{'value':'${item.x} ${index}'},'forEach':{'items':'${step.first.response}'},'capture':{'a':'exports[0].copy','b':'$.exports[*].copy'}}
          {'action':'test.echo','payload':{'value':'${user.x}'},'forEach':{'items':[{'x':1},{'x':2}],'as':'user','concurrency':2}}
          {'action':'test.fail','retry':{'on':['transient','status:503','status:4xx']}}
          {'action':'test.fail','when':{'mode':'ALL','rules':[{'path':'$.input.name','op':'eq','value':'${input.name}'}]}}
          """)
  void acceptsWhatMayRun(String step) {
    assertThat(validate(step)).isEmpty();
  }

  @Test
  void reportsEveryProblemAtOnceInTheOrderOfTheText() {
    List<Problem> problems =
        validate("{'action':'test.ecko','atRelative':'soon','capture':{'a':'b'}}");
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly("JOB_ACTION_UNKNOWN", "JOB_TIME_INVALID", "JOB_CAPTURE_INVALID");
  }

  @Test
  void refusesAReferenceToAStepThatMayBeSkipped() {
    String when = "'when':{'mode':'ALL','rules':[{'path':'$.input.name','op':'exists'}]}";
    List<Problem> problems =
        validate(
            "{'id':'maybe','action':'test.echo','payload':{'value':1},"
                + when
                + "},"
                + "{'action':'test.echo','payload':{'value':'${step.maybe.response}'}}");
    assertThat(problems).extracting(Problem::code).containsExactly("JOB_STEP_SKIPPABLE");
  }

  @Test
  void namesTheNearestFieldForATypoInAStep() {
    ProblemsException thrown = null;
    try {
      parse("{'action':'test.fail','captures':{}}");
    } catch (ProblemsException e) {
      thrown = e;
    }
    Problem problem = thrown.problems().getFirst();
    assertThat(problem.code()).isEqualTo("SCHEMA_UNKNOWN_FIELD");
    assertThat(problem.hint()).contains("capture");
    assertThat(problem.position().orElseThrow().line()).isEqualTo(5);
  }

  private static List<Problem> validate(String step) {
    try (ModuleRegistry modules = ModuleRegistry.of(new TestModule(), new FlowModule())) {
      return JobValidator.validate(parse(step), modules);
    }
  }

  private static JobDocument parse(String step) {
    String text =
        "{'schemaVersion':1,'jobType':'t','inputs':{'name':{'type':'string'},'number':{'type':'integer'}},\n"
            + "'credentials':{'api':{'fromEnv':{'password':'P'}},'half':{'fromEnv':{'user':'U'}}},\n"
            + "'scenario':{'steps':[\n"
            + "{'id':'first','action':'test.echo','payload':{'value':1},'capture':{'first':'exports.copy'}},\n"
            + step
            + "]}}";
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return JobLoader.parse(bytes, "job", Optional.empty(), Path.of("."), JobKind.CASE);
  }
}
