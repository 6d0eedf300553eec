// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <istream>
#include <ostream>
#include <utility>

#include "analysis/compare.hpp"
#include "analysis/select.hpp"
#include "app/commands.hpp"
#include "app/question.hpp"
#include "model/wording.hpp"
#include "publish/json.hpp"
#include "publish/table.hpp"
#include "publish/words.hpp"

namespace verband::app {
namespace {

using publish::choices;
using publish::typed;
using publish::word;

template <typename Enum>
std::vector<Enum> filter(Arguments const& arguments, std::string_view option,
                         std::string& trouble) {
  auto const text = arguments.value(option);
  if (text.empty()) return {};
  if (auto const known = typed<Enum>(text)) return {*known};
  trouble = "„" + text + "” kan niet bij --" + std::string{option} +
            ". Kies uit: " + choices<Enum>() + ".";
  return {};
}

}  // namespace

std::optional<std::vector<std::string>> group(Environment& env, Question const& asked,
                                              std::string const& name_typed) {
  auto const found = organisation_named(name_typed, asked.knowledge, asked.on);
  if (!found.trouble.empty()) {
    env.err << publish::printable(found.trouble) << '\n';
    return std::nullopt;
  }
  if (!found.note.empty()) env.err << publish::printable(found.note) << '\n';
  auto alive = asked.knowledge.atlas->alive(found.code, asked.on);
  if (alive.empty()) alive.push_back(found.code);
  return alive;
}

std::vector<std::string> filters_in_words(Arguments const& arguments) {
  constexpr std::array<std::pair<char const*, char const*>, 8> labels{{{"participant", "deelnemer"},
                                                                       {"with", "ook deelnemer"},
                                                                       {"policy", "beleidsterrein"},
                                                                       {"form", "rechtsvorm"},
                                                                       {"basis", "grondslag"},
                                                                       {"obligation", "verplicht"},
                                                                       {"status", "status"},
                                                                       {"text", "woorden"}}};
  std::vector<std::string> result;
  for (auto const& [option, label] : labels) {
    for (auto const& each : arguments.values(option)) {
      result.push_back(std::string{label} + ": " + each);
    }
  }
  return result;
}

std::optional<analysis::Selection> selection(Environment& env, Question const& asked,
                                             Arguments const& arguments, int& status) {
  analysis::Selection result;
  std::string trouble;
  result.bases = filter<LegalBasis>(arguments, "basis", trouble);
  result.forms = filter<LegalForm>(arguments, "form", trouble);
  result.obligations = filter<Obligation>(arguments, "obligation", trouble);
  result.statuses = filter<Status>(arguments, "status", trouble);
  result.text = arguments.value("text");
  if (auto const policy = arguments.value("policy"); !policy.empty()) {
    result.policy_areas = analysis::policy_areas_named(*asked.session.snapshot.atlas, policy);
    if (result.policy_areas.empty()) {
      trouble = "Het beleidsterrein „" + policy +
                "” staat niet in de lijst. Probeer een ander woord, of zoek met --text.";
    }
  }
  if (!trouble.empty()) {
    status = misused(env, trouble);
    return std::nullopt;
  }
  for (auto const* const option : {"participant", "with"}) {
    for (auto const& each : arguments.values(option)) {
      auto codes = group(env, asked, each);
      if (!codes) {
        status = exit_not_found;
        return std::nullopt;
      }
      result.with.push_back(std::move(*codes));
    }
  }
  return result;
}

int list(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  auto const wanted = selection(env, *asked, arguments, status);
  if (!wanted) return status;
  asked->filters = filters_in_words(arguments);
  return answer(env, *asked,
                analysis::select(asked->beliefs, *wanted, *asked->session.snapshot.atlas),
                arguments.value("format"));
}

int who(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  analysis::Selection wanted;
  for (auto const& each : arguments.words) {
    auto codes = group(env, *asked, each);
    if (!codes) return exit_not_found;
    wanted.with.push_back(std::move(*codes));
    asked->filters.push_back("deelnemer: " + each);
  }
  return answer(env, *asked,
                analysis::select(asked->beliefs, wanted, *asked->session.snapshot.atlas),
                arguments.value("format"));
}

int changed(Environment& env, Arguments const& arguments) {
  std::string trouble;
  auto const from = date_option(arguments, "from", trouble);
  auto const to = date_option(arguments, "to", trouble);
  if (!trouble.empty()) return misused(env, trouble);
  if (!from)
    return misused(env, "Geef met --from de dag vanaf wanneer u wilt weten wat er veranderde.");
  auto const until = to.value_or(env.today);
  if (until <= *from) return misused(env, "De dag van --to moet na die van --from liggen.");
  int status = exit_ok;
  auto const asked = question(env, arguments, status);
  if (!asked) return status;
  auto const found = organisation_named(arguments.words.front(), asked->knowledge, *from);
  if (found.code.empty()) return misused(env, found.trouble);
  auto const snapshot = std::make_shared<Snapshot const>(asked->session.snapshot);
  auto const then = analysis::on_day(snapshot, *from);
  auto const now = analysis::on_day(snapshot, until);
  auto const comparison = analysis::compare({found.code, &then}, {found.code, &now});
  auto const turned = analysis::what_changed(comparison);
  publish::Table table{{"Samenwerkingsverband", "Wat veranderde"}, {}};
  for (auto const& each : turned) {
    table.rows.push_back(
        {publish::printable(each.belief->account->typed.name), publish::printable(each.sentence)});
  }
  if (arguments.value("format") == "csv") {
    env.out << publish::csv(table);
    return exit_ok;
  }
  env.out << "Wat veranderde er voor " << full_name(*snapshot->atlas, found.code) << " tussen "
          << dutch(*from) << " en " << dutch(until) << "?\n\n";
  if (turned.empty()) {
    env.out << "Niets, voor zover het register weet.\n";
  } else {
    env.out << publish::render(table, style(env));
  }
  return exit_ok;
}

int export_register(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  auto const format = arguments.value("format");
  return answer(env, *asked, asked->beliefs, format.empty() ? "csv" : format);
}

int resolve_text(Environment& env, Arguments const& arguments) {
  std::string trouble;
  auto const on = date_option(arguments, "on", trouble);
  if (!trouble.empty()) return misused(env, trouble);
  Date const day = on.value_or(env.today);
  auto const knowledge = register_knowledge(register_file(env, arguments));
  std::string owner;
  if (auto const named = arguments.value("owner"); !named.empty()) {
    auto const found = organisation_named(named, knowledge, day);
    if (!found.trouble.empty()) return misused(env, found.trouble);
    owner = found.code;
  }
  bool const json = arguments.value("format") == "json";
  auto const one = [&](std::string_view text) {
    auto const meaning = resolve::resolve_text(text, knowledge.gazetteer, day, owner);
    if (json) {
      env.out << publish::json(text, day, meaning);
      return !meaning.participants.empty();
    }
    publish::Table table{{"Code", "Naam", "Hoe", "Waarom"}, {}};
    for (auto const& each : meaning.participants) {
      table.rows.push_back(
          {each.code, each.name, std::string{word(each.via)}, publish::printable(each.reason)});
    }
    for (auto const& each : meaning.unresolved) {
      table.rows.push_back({"–", publish::printable(each.text), std::string{word(each.kind)},
                            publish::printable(each.reason)});
    }
    env.out << publish::printable(text) << " op " << dutch(day) << ": "
            << meaning.participants.size() << " gevonden\n";
    if (!table.rows.empty()) env.out << publish::render(table, style(env));
    for (auto const& each : meaning.doubts) {
      env.out << "  twijfel: " << publish::printable(each.reason) << '\n';
    }
    return !meaning.participants.empty();
  };
  if (arguments.words.size() == 1 && arguments.words.front() == "-") {
    for (std::string text; std::getline(env.in, text);) one(text);
    return exit_ok;
  }
  return one(joined(arguments.words, " ")) ? exit_ok : exit_not_found;
}

}  // namespace verband::app
