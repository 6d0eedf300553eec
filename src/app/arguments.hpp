// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verband::app {

/// An option of a command. `value` is what stands for its value in the help, empty for a switch.
struct OptionSpec {
  std::string_view name;
  std::string_view value;
  std::string_view help;
  bool repeats{};              // may be given more than once
  std::string_view choices{};  // the only values, with commas; empty = anything
};

/// What was typed after the name of a command.
struct Arguments {
  std::vector<std::string> words{};
  std::map<std::string, std::vector<std::string>, std::less<>> options{};

  bool has(std::string_view option) const { return options.contains(option); }
  /// The last value given, or the empty string.
  std::string value(std::string_view option) const;
  /// All values given.
  std::vector<std::string> values(std::string_view option) const;
};

struct Environment;

/// A command: how it is called, what it teaches, what it does. `run` returns the exit status.
struct CommandSpec {
  std::string_view name;
  std::string_view arguments;
  std::string_view summary;
  std::string_view teaching;  // what it does and examples, plain Dutch
  std::vector<OptionSpec> options;
  std::size_t least_words;
  std::size_t most_words;
  int (*run)(Environment&, Arguments const&);
};

/// A usage error: a message in plain Dutch that says what to do.
struct UsageError {
  std::string message{};
};

/// Splits `typed` by the options of the command (getopt_long rules: long options, "--" ends them).
std::optional<UsageError> parse(CommandSpec const& command, std::vector<std::string> const& typed,
                                Arguments& result);

/// The help of one command.
std::string help(CommandSpec const& command);
/// The help of the program.
std::string help(std::span<CommandSpec const> commands);
/// A completion script for bash.
std::string bash_completion(std::span<CommandSpec const> commands);

}  // namespace verband::app
