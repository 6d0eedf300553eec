// SPDX-License-Identifier: EUPL-1.2
// What a merger means for every partnership; and carrying it out, once it was reviewed.
#include "publish/merger.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <tuple>
#include <utility>

#include "analysis/carry_out.hpp"
#include "analysis/select.hpp"
#include "app/commands.hpp"
#include "app/merger_question.hpp"
#include "app/question.hpp"
#include "model/wording.hpp"

namespace verband::app {
namespace {

using analysis::CarryOut;
using analysis::Consequence;
using analysis::Decision;
using analysis::MergerOutcome;
using analysis::Scenario;

/// All that a merger command works with.
struct MergerSession {
  Knowledge knowledge;
  Session session{};
  std::shared_ptr<Snapshot const> snapshot{};
  analysis::OnDay before{};
  MergerOutcome outcome{};
};

/// The known merger asked for; a list, or what is wrong, when it is not exactly one.
std::optional<Scenario> historical(Environment& env, Arguments const& arguments,
                                   reference::Gazetteer const& gazetteer, int& status) {
  auto const refuse = [&](std::string const& text) {
    status = misused(env, publish::printable(text));
    return std::nullopt;
  };
  auto const name = arguments.value("historical");
  if (!arguments.words.empty() || arguments.has("into") || arguments.has("parts") ||
      arguments.has("scenario")) {
    return refuse("Met --historical liggen de gemeenten al vast. Laat de andere keuzes weg.");
  }
  auto found = known_mergers_named(name, gazetteer);
  if (found.empty()) return refuse("We kennen geen herindeling bij „" + name + "”.");
  if (arguments.has("on")) {
    auto const day = parse_date(arguments.value("on"));
    auto const first = found.front();
    if (day) std::erase_if(found, [&](Scenario const& each) { return each.date != *day; });
    if (!day || found.empty()) {
      return refuse("Op „" + arguments.value("on") + "” kennen we geen herindeling bij „" + name +
                    "”, wel deze: " + analysis::title(first, *gazetteer.atlas()) +
                    ". Laat --on weg.");
    }
  }
  if (found.size() == 1) return found.front();
  for (auto const& each : found) {
    say(env, "", analysis::title(each, *gazetteer.atlas()));
    say(env, "  ", "--scenario \"" + analysis::text(each) + "\"");
  }
  auto const format = arguments.value("format");
  if (arguments.has("carry-out") || arguments.has("decide") ||
      (!format.empty() && format != "table")) {
    return refuse("Bij „" + name + "” horen " + std::to_string(found.size()) +
                  " herindelingen. Kies er een met --scenario.");
  }
  status = exit_ok;
  return std::nullopt;
}

/// The scenario asked for, or a status when there is none.
std::optional<Scenario> scenario(Environment& env, Arguments const& arguments,
                                 reference::Gazetteer const& gazetteer, int& status) {
  auto const refuse = [&](std::string const& text) {
    status = misused(env, publish::printable(text));
    return std::nullopt;
  };
  if (arguments.has("historical")) return historical(env, arguments, gazetteer, status);
  if (arguments.has("scenario")) {
    auto read = analysis::parse_scenario(arguments.value("scenario"));
    if (!read) {
      return refuse(
          "Dit scenario kunnen we niet lezen. Schrijf het zo: "
          "2019-01-01;gm0009_gm0014;gm0017_gm0014");
    }
    auto const wrong = analysis::faults(*read, *gazetteer.atlas());
    if (!wrong.empty()) return refuse(wrong.front());
    return read;
  }
  TypedMerger typed{.into = arguments.value("into"),
                    .date = arguments.value("on"),
                    .parts = arguments.values("parts")};
  for (auto const& each : arguments.words) {
    for (auto& name : at_commas(each)) typed.municipalities.push_back(std::move(name));
  }
  auto const read = read_merger(typed, gazetteer);
  if (!read.troubles.empty()) return refuse(read.troubles.front().second);
  return read.scenario;
}

/// "WAAROVER=KEUZE" as a decision; what is wrong with it in `trouble`.
std::optional<Decision> decision(std::string const& typed, MergerSession const& merger,
                                 std::string& trouble) {
  auto const sign = typed.rfind('=');
  if (sign == std::string::npos) {
    trouble = "Schrijf een besluit als --decide VERBAND=CODE, VERBAND=ends of VERBAND=later.";
    return std::nullopt;
  }
  Decision result{typed.substr(0, sign), typed.substr(sign + 1)};
  auto const& atlas = *merger.snapshot->atlas;
  bool municipality = false;
  for (auto const& territory : merger.outcome.scenario.territories) {
    if (result.about == territory.code || result.about == full_name(atlas, territory.code)) {
      result.about = territory.code;
      municipality = true;
    }
    for (auto const& heir : territory.heirs) {
      if (full_name(atlas, heir.to) == result.choice) result.choice = heir.to;
    }
  }
  if (municipality) return result;
  auto const found = analysis::named(merger.before.beliefs, result.about);
  if (found.size() != 1) {
    trouble = (found.empty() ? "Geen samenwerkingsverband gevonden met de naam „"
                             : "Er passen meer samenwerkingsverbanden bij „") +
              result.about + "”. Gebruik de korte naam uit het adres.";
    return std::nullopt;
  }
  result.about = found.front().partnership->uri;
  return result;
}

std::size_t questions(MergerOutcome const& outcome) {
  std::size_t count = 0;
  for (auto const& each : outcome.consequences) count += each.questions.size();
  return count;
}

/// What can be chosen, when the decision answers no question; nothing when it does.
std::string unanswered(Decision const& made, MergerSession const& merger) {
  if (made.choice == "later") return {};
  auto const alone =
      analysis::consequences(merger.before, merger.outcome.scenario, std::span{&made, 1});
  if (questions(alone) < questions(merger.outcome)) return {};
  for (auto const& each : merger.outcome.consequences) {
    for (auto const& question : each.questions) {
      if (made.about != each.belief->partnership->uri && made.about != question.code) continue;
      std::string text = "„" + made.choice + "” kan hier niet. " + question.text + " Kies uit: ";
      for (auto const& code : question.candidates) {
        text += code + " (" + full_name(*merger.snapshot->atlas, code) + "), ";
      }
      return text + "ends of later.";
    }
  }
  return "Bij een van de besluiten is er niets te kiezen. Haal die --decide weg.";
}

bool decide(Environment& env, Arguments const& arguments, MergerSession& merger, int& status) {
  std::vector<Decision> decisions;
  std::string trouble;
  for (auto const& typed : arguments.values("decide")) {
    auto made = decision(typed, merger, trouble);
    if (!made) break;
    decisions.push_back(std::move(*made));
  }
  for (auto const& each : decisions) {
    if (trouble.empty()) trouble = unanswered(each, merger);
  }
  if (trouble.empty() && !decisions.empty()) {
    merger.outcome = analysis::consequences(merger.before, merger.outcome.scenario, decisions);
  }
  if (trouble.empty()) return true;
  status = misused(env, publish::printable(trouble));
  return false;
}

void show_one(Environment& env, Consequence const& each, MergerOutcome const& outcome,
              Atlas const& atlas) {
  say(env, "  ", each.belief->account->typed.name);
  if (!each.certain()) say(env, "    ", "Uitkomst: " + publish::outcome_words(each) + ".");
  say(env, "    ", each.reason + (each.article.empty() ? "" : " (" + each.article + ")"));
  say(env, "    ", publish::members_words(each, atlas));
  if (auto const when = publish::when_words(each, outcome.scenario.date); !when.empty()) {
    say(env, "    ", (each.adapt ? "Uiterlijk " : "Op ") + when + ".");
  }
  for (auto const& todo : publish::to_do(each, atlas)) say(env, "    [ ] ", todo);
  env.out << '\n';
}

void show_outcome(Environment& env, MergerSession const& merger) {
  auto const& atlas = *merger.snapshot->atlas;
  say(env, "", publish::merger_title(merger.outcome, atlas) + ".");
  for (auto const& each : publish::merger_notices(merger.outcome, *merger.snapshot)) {
    say(env, "", each);
  }
  for (auto const& group : publish::fate_groups(merger.outcome)) {
    env.out << '\n' << group.title << " (" << group.rows.size() << ")\n";
    say(env, "", group.means);
    env.out << '\n';
    for (auto const* each : group.rows) show_one(env, *each, merger.outcome, atlas);
  }
  if (merger.outcome.consequences.empty()) env.out << '\n';
  env.out << "Voor " << merger.outcome.unaffected
          << (merger.outcome.unaffected == 1 ? " ander samenwerkingsverband"
                                             : " andere samenwerkingsverbanden")
          << " verandert er niets.\n";
  say(env, "", "Scenario: " + analysis::text(merger.outcome.scenario));
}

void show_proposal(Environment& env, CarryOut const& proposal, Atlas const& atlas) {
  // Who begins in the place of several begins once.
  std::set<std::tuple<std::string, Turn, std::string>> changes;
  for (auto const& one : proposal.amendments) {
    if (one.turn != Turn::lapses) changes.emplace(one.partnership, one.turn, one.organisation);
  }
  env.out << "\nVoorstel voor het register: " << changes.size()
          << (changes.size() == 1 ? " wijziging" : " wijzigingen") << " in "
          << proposal.changed.size()
          << (proposal.changed.size() == 1 ? " samenwerkingsverband.\n"
                                           : " samenwerkingsverbanden.\n");
  for (auto const* each : proposal.changed) {
    std::vector<std::string> ends;
    std::vector<std::string> begins;
    bool lapses = false;
    for (auto const& one : proposal.amendments) {
      if (one.partnership != each->belief->partnership->uri) continue;
      lapses = lapses || one.turn == Turn::lapses;
      if (one.turn == Turn::lapses) continue;
      auto& list = one.turn == Turn::ends ? ends : begins;
      auto const name = full_name(atlas, one.organisation);
      if (std::ranges::find(list, name) == list.end()) list.push_back(name);
    }
    say(env, "  ",
        each->belief->account->typed.name + ": " + (lapses ? "vervalt; " : "") +
            (ends.empty() ? "" : "eindigt: " + enumerated(ends)) +
            (ends.empty() || begins.empty() ? "" : "; ") +
            (begins.empty() ? "" : "begint: " + enumerated(begins)) + ".");
  }
  if (!proposal.by_rule.empty()) {
    say(env, "",
        "Bij " + std::to_string(proposal.by_rule.size()) +
            " hoeft niets: daar volgen de deelnemers uit een regel, en die blijft gelden.");
  }
  for (auto const* each : proposal.open) {
    say(env, "  ",
        "Blijft zoals het is: " + each->belief->account->typed.name + ". " +
            each->questions.front().text + " (--decide " + each->belief->partnership->slug + "=…)");
  }
}

std::vector<std::string> without_code(Scenario const& scenario, Atlas const& atlas) {
  auto result = analysis::instituted(scenario, atlas);
  std::erase_if(result,
                [&](std::string const& each) { return atlas.organisation(each) != nullptr; });
  return result;
}

int carry_out(Environment& env, Arguments const& arguments, MergerSession& merger) {
  auto const& atlas = *merger.snapshot->atlas;
  auto const& asked = merger.outcome.scenario;
  if (auto const names = without_code(asked, atlas); !names.empty()) {
    env.err << "Geweigerd: " << publish::printable(enumerated(names))
            << " heeft nog geen code in de naslaggegevens. U kunt de herindeling wel bekijken: "
               "laat --carry-out weg.\n";
    return exit_refused;
  }
  auto const expect = expected(arguments, merger.snapshot->revision);
  if (!expect) return misused(env, "Na --expect hoort het nummer van een revisie.");
  auto const proposal =
      analysis::carry_out(merger.outcome, analysis::on_day(merger.snapshot, asked.date));
  show_proposal(env, proposal, atlas);
  auto const change = registry::amend_participations(
      *merger.snapshot,
      {.summary = "Herindeling uitgevoerd: " + analysis::title(asked, atlas),
       .amendments = proposal.amendments},
      by(env, arguments), {.mint = env.mint, .folded = {}});
  if (!change) return refused(env, change.error());
  auto const done = merger.session.store->append(*change, *expect);
  if (!done) return refused(env, done.error());
  say(env, "", "Revisie " + std::to_string(*done) + ": " + change->summary + ".");
  say(env, "", "Terugdraaien kan met: verband undo " + std::to_string(*done));
  return exit_ok;
}

int as_file(Environment& env, MergerSession const& merger, std::string const& format) {
  auto const& snapshot = *merger.snapshot;
  bool const office = format == "xlsx" || format == "docx";
  if (office && env.terminal) {
    return misused(env,
                   "Een bestand voor Word of Excel past niet op het scherm. Zet achter uw "
                   "opdracht „> herindeling." +
                       format + "”.");
  }
  if (format == "json") env.out << publish::merger_json(merger.outcome, snapshot);
  if (format == "csv") {
    env.out << publish::csv(publish::merger_rows(merger.outcome, *snapshot.atlas));
  }
  if (format == "xlsx") env.out << publish::merger_workbook(merger.outcome, snapshot);
  if (format == "docx") env.out << publish::merger_checklist(merger.outcome, snapshot);
  return exit_ok;
}

}  // namespace

int merger(Environment& env, Arguments const& arguments) {
  bool const writes = arguments.has("carry-out");
  std::string trouble;
  auto const known = date_option(arguments, "known", trouble);
  if (!trouble.empty()) return misused(env, trouble);
  if (writes && known) return misused(env, "Uitvoeren kan alleen met wat het register nu weet.");
  if (!writes && arguments.has("expect")) return misused(env, "--expect hoort bij --carry-out.");
  auto const format = arguments.value("format");
  if (writes && !format.empty() && format != "table") {
    return misused(env, "Bij --carry-out hoort geen --format.");
  }
  int status = exit_ok;
  MergerSession merger{.knowledge = embedded_knowledge()};
  auto const asked = scenario(env, arguments, merger.knowledge.gazetteer, status);
  if (!asked) return status;
  merger.session =
      open_session(env, register_file(env, arguments),
                   writes ? store::Access::write : store::Access::read, merger.knowledge, known);
  merger.snapshot = std::make_shared<Snapshot const>(std::move(merger.session.snapshot));
  merger.before = analysis::on_day(merger.snapshot, asked->date - std::chrono::days{1});
  merger.outcome = analysis::consequences(merger.before, *asked);
  if (!decide(env, arguments, merger, status)) return status;
  merger.outcome.remarks = about_new_names(*asked, merger.knowledge.gazetteer);
  if (!format.empty() && format != "table") return as_file(env, merger, format);
  show_outcome(env, merger);
  if (writes) return carry_out(env, arguments, merger);
  if (without_code(*asked, *merger.snapshot->atlas).empty()) {
    show_proposal(
        env, analysis::carry_out(merger.outcome, analysis::on_day(merger.snapshot, asked->date)),
        *merger.snapshot->atlas);
    env.out << "Er is niets opgeslagen. Uitvoeren: dezelfde opdracht met --carry-out, --author en "
               "--reason.\n";
  }
  return exit_ok;
}

}  // namespace verband::app
