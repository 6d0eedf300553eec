// SPDX-License-Identifier: EUPL-1.2
#include "app/arguments.hpp"

#include <algorithm>
#include <mutex>

#include <getopt.h>

#include "publish/table.hpp"

namespace verband::app {
namespace {

constexpr std::size_t help_width = 96;

std::string indented(std::string_view text, std::size_t indent) {
  std::string out;
  for (auto const& line : publish::wrapped(text, help_width - indent)) {
    if (!line.empty()) out += std::string(indent, ' ') + line;
    out += '\n';
  }
  return out;
}

/// `left` in a column of its own, `right` wrapped beside it.
std::string entry(std::string_view left, std::string_view right, std::size_t column) {
  std::string out = "  " + std::string{left};
  auto const lines = publish::wrapped(right, help_width - column);
  bool first = true;
  for (auto const& line : lines) {
    std::size_t const at = first ? publish::display_width(out) : 0;
    if (first && at + 2 > column) {
      out += '\n';
      out += std::string(column, ' ');
    } else {
      out += std::string(column - at, ' ');
    }
    out += line + "\n";
    first = false;
  }
  return out;
}

std::string option_label(OptionSpec const& option) {
  std::string label = "--" + std::string{option.name};
  if (!option.value.empty()) label += " " + std::string{option.value};
  return label;
}

UsageError unknown_option(CommandSpec const& command, std::string_view typed) {
  return {"De optie „" + std::string{typed} + "” bestaat niet bij „verband " +
          std::string{command.name} + "”. Kijk met „verband " + std::string{command.name} +
          " --help” welke opties er zijn."};
}

bool one_of(std::string_view value, std::string_view choices) {
  while (!choices.empty()) {
    auto const end = std::min(choices.find(", "), choices.size());
    if (choices.substr(0, end) == value) return true;
    choices.remove_prefix(std::min(end + 2, choices.size()));
  }
  return false;
}

/// Keeps an option that was typed; a message when it has no value or was there already.
std::optional<UsageError> taken(OptionSpec const& option, char const* value, Arguments& result) {
  std::string const quoted = "„--" + std::string{option.name} + "”";
  if (value != nullptr && *value == '\0') return UsageError{"Na " + quoted + " hoort een waarde."};
  if (value != nullptr && !option.choices.empty() && !one_of(value, option.choices)) {
    return UsageError{"„" + std::string{value} + "” kan niet bij " + quoted +
                      ". Kies uit: " + std::string{option.choices} + "."};
  }
  auto const [at, fresh] = result.options.try_emplace(std::string{option.name});
  if (!fresh && !option.repeats) {
    return UsageError{"De optie " + quoted + " staat er twee keer. Geef haar één keer."};
  }
  if (value != nullptr) at->second.emplace_back(value);
  return std::nullopt;
}

}  // namespace

std::string Arguments::value(std::string_view option) const {
  auto const at = options.find(option);
  return at == options.end() || at->second.empty() ? std::string{} : at->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  auto const at = options.find(option);
  return at == options.end() ? std::vector<std::string>{} : at->second;
}

std::optional<UsageError> parse(CommandSpec const& command, std::vector<std::string> const& typed,
                                Arguments& result) {
  static std::mutex one_at_a_time;  // getopt keeps its place in variables of its own
  std::scoped_lock const lock{one_at_a_time};
  std::vector<std::string> names;
  for (auto const& option : command.options) names.emplace_back(option.name);
  std::vector<option> table;
  for (std::size_t i = 0; i < names.size(); ++i) {
    bool const takes = !command.options[i].value.empty();
    table.push_back({names[i].c_str(), takes ? required_argument : no_argument, nullptr, 1});
  }
  table.push_back({"help", no_argument, nullptr, 2});
  table.push_back({nullptr, 0, nullptr, 0});
  std::vector<std::string> copy{"verband"};
  copy.insert(copy.end(), typed.begin(), typed.end());
  std::vector<char*> argv;
  for (auto& each : copy) argv.push_back(each.data());
  argv.push_back(nullptr);
  int const argc = static_cast<int>(copy.size());
  auto const at = [](int index) { return static_cast<std::size_t>(index); };
  opterr = 0;
  optind = 0;
  for (;;) {
    int index = -1;
    int const found = getopt_long(argc, argv.data(), ":", table.data(), &index);
    if (found == -1) break;
    if (found == 2) {
      result.options["help"];
    } else if (found == 1) {
      auto const& option = command.options[static_cast<std::size_t>(index)];
      if (auto wrong = taken(option, optarg, result)) return wrong;
    } else {
      // getopt moves words behind the options: argv has them in the order of reading. There are no
      // short options; at a word like "-abc" getopt stays until its last letter.
      bool const inside = found == '?' && optopt > 2 &&
                          argv[at(optind - 1)] != std::string{'-', static_cast<char>(optopt)};
      std::string const last = argv[at(inside ? optind : optind - 1)];
      if (found == ':') return UsageError{"Na „" + last + "” hoort een waarde."};
      return unknown_option(command, last);
    }
  }
  for (int i = optind; i < argc; ++i) result.words.emplace_back(argv[static_cast<std::size_t>(i)]);
  if (result.has("help")) return std::nullopt;
  std::string call = "verband " + std::string{command.name};
  if (!command.arguments.empty()) call += " " + std::string{command.arguments};
  if (result.words.size() < command.least_words) {
    return UsageError{"Er ontbreekt iets. Zo roept u de opdracht aan: " + call};
  }
  if (result.words.size() > command.most_words) {
    return UsageError{"Er staat te veel op de regel. Zo roept u de opdracht aan: " + call};
  }
  return std::nullopt;
}

std::string help(CommandSpec const& command) {
  std::string out = "verband " + std::string{command.name};
  if (!command.arguments.empty()) out += " " + std::string{command.arguments};
  if (!command.options.empty()) out += " [opties]";
  out += "\n\n" + indented(command.teaching, 2);
  if (!command.options.empty()) out += "\nOpties\n";
  for (auto const& option : command.options) out += entry(option_label(option), option.help, 26);
  return out;
}

std::string help(std::span<CommandSpec const> commands) {
  std::string out =
      "verband: het register van samenwerking tussen overheden\n\n"
      "  verband OPDRACHT [opties]\n\nOpdrachten\n";
  for (auto const& command : commands) out += entry(command.name, command.summary, 14);
  out +=
      "\nBegin zo\n"
      "  verband import bijlage.txt --owner Haren --on 2015-01-01\n"
      "  verband list --on 2015-01-01\n"
      "  verband who Haren Tynaarlo --on 2015-01-01\n\n"
      "Uitleg bij een opdracht: verband OPDRACHT --help\n"
      "Het register is één bestand: --register BESTAND, of de omgevingsvariabele "
      "VERBAND_REGISTER,\n"
      "of anders „register.verband” in de huidige map.\n\n"
      "Afsluitcodes\n"
      "  0 gelukt   2 verkeerd aangeroepen   3 document niet te lezen   4 geweigerd\n"
      "  5 register of schijf werkt niet   6 niet gevonden   70 fout in het programma\n";
  return out;
}

std::string bash_completion(std::span<CommandSpec const> commands) {
  std::string names;
  std::string cases;
  for (auto const& command : commands) {
    names += (names.empty() ? "" : " ") + std::string{command.name};
    std::string options = "--help";
    for (auto const& option : command.options) options += " --" + std::string{option.name};
    cases += "    " + std::string{command.name} + ") options=\"" + options + "\" ;;\n";
  }
  return "# bash-aanvulling voor verband; gebruik: source <(verband completion)\n"
         "_verband() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\" options=\"\"\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    COMPREPLY=($(compgen -W \"" +
         names +
         " --help --version\" -- \"$word\"))\n    return\n  fi\n"
         "  case \"${COMP_WORDS[1]}\" in\n" +
         cases +
         "  esac\n"
         "  case \"$word\" in\n"
         "    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F _verband verband\n";
}

}  // namespace verband::app
