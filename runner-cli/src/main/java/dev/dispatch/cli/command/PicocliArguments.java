package dev.dispatch.cli.command;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.operation.CommandOption;
import dev.dispatch.core.operation.CommandOption.Shape;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.problem.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads any line of one command with picocli, and says in our words what is wrong with it. */
final class PicocliArguments {

  private final List<CommandOption> options;

  private PicocliArguments(List<CommandOption> options) {
    this.options = options;
  }

  /** Returns the values by component. */
  static Map<String, List<String>> read(List<CommandOption> options, List<String> words) {
    return new PicocliArguments(options).read(words);
  }

  private Map<String, List<String>> read(List<String> words) {
    CommandSpec spec = CommandSpec.create();
    Map<CommandOption, ArgSpec> args = new LinkedHashMap<>();
    int place = 0;
    for (CommandOption option : options) {
      args.put(option, option.positional() ? positional(option, place++) : named(option));
    }
    args.values().forEach(spec::add);
    return values(args, parse(commandLine(spec), words));
  }

  private static CommandLine commandLine(CommandSpec spec) {
    CommandLine line = new CommandLine(spec);
    line.setExpandAtFiles(false);
    line.setInterpolateVariables(false);
    line.setPosixClusteredShortOptionsAllowed(false);
    line.setOverwrittenOptionsAllowed(false);
    line.setUnmatchedOptionsAllowedAsOptionParameters(false);
    return line;
  }

  private static ArgSpec named(CommandOption option) {
    OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(String[]::new));
    if (option.shape() == Shape.FLAG) {
      return builder.type(boolean.class).arity("0").build();
    }
    return repeatable(option)
        ? builder.type(List.class).auxiliaryTypes(String.class).arity("1").build()
        : builder.type(String.class).arity("1").build();
  }

  private static ArgSpec positional(CommandOption option, int place) {
    return repeatable(option)
        ? PositionalParamSpec.builder()
            .index(place + "..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .build()
        : PositionalParamSpec.builder()
            .index(String.valueOf(place))
            .type(String.class)
            .arity("0..1")
            .build();
  }

  private static boolean repeatable(CommandOption option) {
    return option.shape() == Shape.LIST || option.shape() == Shape.PAIRS;
  }

  private ParseResult parse(CommandLine line, List<String> words) {
    try {
      return line.parseArgs(words.toArray(String[]::new));
    } catch (UnmatchedArgumentException e) {
      throw unmatched(e);
    } catch (OverwrittenOptionException e) {
      throw refused(
          CommandLineError.CLI_OPTION_REPEATED, e, " is given more than once.", "Give it once.");
    } catch (MissingParameterException e) {
      throw refused(
          CommandLineError.CLI_VALUE_INVALID,
          e,
          " needs a value.",
          "Give one, as --name value or --name=value.");
    } catch (ParameterException e) {
      throw refused(
          CommandLineError.CLI_VALUE_INVALID, e, " has a value that does not fit.", "See --help.");
    }
  }

  private DispatchException unmatched(UnmatchedArgumentException e) {
    String word = e.getUnmatched().getFirst();
    if (!e.isUnknownOption()) {
      return new DispatchException(
          CommandLineError.CLI_ARGUMENT_UNEXPECTED,
          "Argument '" + word + "' is one too many.",
          "Leave it out; an option begins with '--'.");
    }
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    return new DispatchException(
        CommandLineError.CLI_OPTION_UNKNOWN,
        "Unknown option '" + name + "'.",
        NearestName.hint(name, spellings()));
  }

  private List<String> spellings() {
    List<String> names = new ArrayList<>();
    options.forEach(option -> names.addAll(option.names()));
    for (GlobalOption option : GlobalOption.values()) {
      names.add(option.spelling());
    }
    return names;
  }

  private static DispatchException refused(
      CommandLineError code, ParameterException e, String words, String hint) {
    String title =
        e.getArgSpec() instanceof OptionSpec option
            ? "'" + option.longestName() + "'"
            : "this line";
    return new DispatchException(code, "Option " + title + words, hint, e);
  }

  private static Map<String, List<String>> values(
      Map<CommandOption, ArgSpec> args, ParseResult parsed) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    args.forEach((option, arg) ->
        Optional.of(originals(parsed, arg))
            .filter(values -> !values.isEmpty())
            .ifPresent(values -> given.put(option.component(), values)));
    return given;
  }

  private static List<String> originals(ParseResult parsed, ArgSpec arg) {
    if (arg instanceof OptionSpec option) {
      boolean flag = option.typeInfo().isBoolean() && parsed.hasMatchedOption(option);
      return flag ? List.of("true") : option.stringValues();
    }
    return arg.stringValues();
  }
}
