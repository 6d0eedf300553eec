// SPDX-License-Identifier: EUPL-1.2
#include "publish/merger.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "analysis/sources.hpp"
#include "model/wording.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

using analysis::Consequence;
using analysis::Fate;
using analysis::MergerOutcome;

struct Kind {
  std::string_view word, id, title, means;
};

// In the order of the enumerators; the uncertain ones come after those that end.
constexpr std::array<Kind, analysis::fate_count> kinds{
    {{"hangt af van de herindelingswet", "herindelingswet", "Wacht op de herindelingswet",
      "Het gebied van een deelnemer gaat naar meer dan één gemeente. De herindelingswet zegt wie "
      "in "
      "de plaats komt."},
     {"vervalt", "vervalt", "Vervalt",
      "Alle deelnemers gaan helemaal op in één gemeente. De regeling houdt vanzelf op."},
     {"houdt te weinig deelnemers over", "te-weinig", "Houdt te weinig deelnemers over",
      "Een regeling heeft minstens twee deelnemers nodig. De herindelingswet kan zeggen dat zij "
      "vervalt; anders besluiten de deelnemers."},
     {"gaat door met de opvolger", "gaat-door", "Gaat door met de opvolger",
      "De regeling blijft gelden. De deelnemers passen haar binnen zes maanden aan; de provincie "
      "kan dat met ten hoogste zes maanden verlengen (art. 41 lid 4 Wet arhi). Is er een bestuur, "
      "dan blijven de leden van de oude gemeenten zitten tot de nieuwe gemeente leden heeft "
      "aangewezen (lid 6)."},
     {"volgt de indeling in de wet", "indeling", "Volgt de indeling in de wet",
      "Het gebied is bij wet vastgesteld. De wetgever past de indeling aan."},
     {"gaat vanzelf over", "gaat-over", "Gaat vanzelf over naar de opvolger",
      "Dit zijn geen gemeenschappelijke regelingen. Rechten en plichten gaan vanzelf over naar de "
      "gemeente die het gebied krijgt."},
     {"zelfde deelnemers, groter gebied", "groter", "Zelfde deelnemers, groter gebied",
      "Hier doet alleen een gemeente mee die er gebied bij krijgt."},
     {"verandert niet", "verandert-niet", "Verandert niet", ""}}};

constexpr Kind uncertain{
    "onzeker", "onzeker", "Onzeker: zoek dit eerst uit",
    "Wat we weten, is niet genoeg. Bij elke samenwerking staan de twee uitkomsten die kunnen."};

Kind const& kind(Fate fate) { return kinds[static_cast<std::size_t>(fate)]; }

std::vector<std::string> names(std::vector<std::string> const& codes, Atlas const& atlas) {
  std::vector<std::string> result;
  for (auto const& code : codes) result.push_back(full_name(atlas, code));
  return result;
}

/// Municipalities that change or get territory, of those there were before; by name.
std::vector<std::string> involved(analysis::Scenario const& scenario, Atlas const& atlas) {
  auto const fresh = analysis::instituted(scenario, atlas);
  std::vector<std::string> result;
  auto const add = [&](std::string const& code) {
    if (std::ranges::find(result, code) != result.end()) return;
    if (std::ranges::find(fresh, code) == fresh.end()) result.push_back(code);
  };
  for (auto const& each : scenario.territories) {
    add(each.code);
    for (auto const& heir : each.heirs) add(heir.to);
  }
  std::ranges::sort(result, {}, [&](auto const& code) { return full_name(atlas, code); });
  return result;
}

/// What the law asks of the participants themselves.
std::string_view own_task(Fate fate) {
  switch (fate) {
    case Fate::lapses:
      return "Regel wie de taken, het personeel, het geld en het archief overneemt.";
    case Fate::continues:
    case Fate::needs_act:
      return "Pas de regeling aan.";
    case Fate::degenerate:
      return "Besluit of de regeling stopt of een deelnemer erbij krijgt.";
    case Fate::area_fixed:
      return "Volg de nieuwe indeling en pas de regeling daarop aan.";
    case Fate::succession:
      return "Meld de nieuwe naam aan de andere deelnemers en kijk de afspraken na.";
    case Fate::grows:
    case Fate::unaffected:
      return {};
  }
  return {};
}

}  // namespace

std::string_view word(Fate fate) { return kind(fate).word; }

std::vector<FateGroup> fate_groups(MergerOutcome const& outcome) {
  std::vector<FateGroup> result;
  auto const add = [&](Kind const& one, auto const& belongs) {
    FateGroup group{.id = one.id, .title = one.title, .means = one.means};
    for (auto const& each : outcome.consequences) {
      if (belongs(each)) group.rows.push_back(&each);
    }
    if (!group.rows.empty()) result.push_back(std::move(group));
  };
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    auto const fate = static_cast<Fate>(i);
    if (fate == Fate::continues) {
      add(uncertain, [](Consequence const& each) { return !each.certain(); });
    }
    add(kinds[i], [&](Consequence const& each) { return each.certain() && each.fate == fate; });
  }
  return result;
}

std::string merger_title(MergerOutcome const& outcome, Atlas const& atlas) {
  return analysis::title(outcome.scenario, atlas);
}

std::vector<std::string> merger_notices(MergerOutcome const& outcome, Snapshot const& snapshot) {
  std::vector<std::string> result{"Dit is een berekening, geen juridisch advies."};
  std::ranges::copy(outcome.remarks, std::back_inserter(result));
  Date first = Date::max();
  Date last = Date::min();
  for (auto const& each : outcome.consequences) {
    first = std::min(first, each.belief->account->observed);
    last = std::max(last, each.belief->account->observed);
  }
  auto const before = dutch(outcome.scenario.date - std::chrono::days{1});
  if (!outcome.consequences.empty()) {
    result.push_back("De deelnemers zijn die van " + before + ", uit bronnen van " + dutch(first) +
                     (first == last ? "" : " tot en met " + dutch(last)) +
                     ". Kijk of er sindsdien iets is veranderd.");
  }
  result.push_back(analysis::law_used(outcome.scenario.date));
  // Who has no list of its own is known from what others say.
  std::vector<std::string> lacking;
  auto const sources = analysis::sources(snapshot);
  for (auto const& code : involved(outcome.scenario, *snapshot.atlas)) {
    bool const has = std::ranges::any_of(sources, [&](analysis::SourceView const& source) {
      return source.reading != nullptr && source.reading->owner == code;
    });
    if (!has) lacking.push_back(full_name(*snapshot.atlas, code));
  }
  if (!lacking.empty()) {
    result.push_back("Van " + enumerated(lacking) +
                     " hebben we geen eigen overzicht. Daar kunnen samenwerkingen ontbreken.");
  }
  return result;
}

std::vector<std::string> to_do(Consequence const& consequence, Atlas const& atlas) {
  std::vector<std::string> result;
  for (auto const& each : consequence.doubts) result.push_back("Zoek dit uit. " + each);
  for (auto const& each : consequence.questions) result.push_back(each.text);
  if (auto const task = own_task(consequence.fate); !task.empty()) result.emplace_back(task);
  for (auto const& each : consequence.look_at) result.push_back(each);
  for (auto const& each : consequence.rivals) {
    result.push_back("„" + each.belief->account->typed.name + "” gaat ook over " + each.task +
                     ". " + full_name(atlas, each.heir) +
                     " zit straks in allebei: kies, of stem ze af.");
  }
  return result;
}

std::string outcome_words(Consequence const& consequence) {
  std::string text{word(consequence.fate)};
  if (consequence.otherwise) text += "; of: " + std::string{word(*consequence.otherwise)};
  return text;
}

std::string members_words(Consequence const& consequence, Atlas const& atlas) {
  constexpr std::size_t few = 8;
  auto const& before = consequence.before;
  auto const& after = consequence.after;
  if (before.empty()) return "Niet te tellen.";
  std::vector<std::string> out;
  std::vector<std::string> in;
  for (auto const& code : before) {
    if (std::ranges::find(after, code) == after.end()) out.push_back(full_name(atlas, code));
  }
  for (auto const& code : after) {
    if (std::ranges::find(before, code) == before.end()) in.push_back(full_name(atlas, code));
  }
  std::vector<std::string> maybe;
  for (auto const& question : consequence.questions) {
    if (question.asks != analysis::Asks::area) continue;
    for (auto const& code : question.candidates) {
      auto const name = full_name(atlas, code);
      if (std::erase(in, name) > 0) maybe.push_back(name);
    }
  }
  std::string text;
  if (after.empty()) return "Nu: " + enumerated(names(before, atlas)) + ". Daarna: niemand.";
  if (!out.empty()) text += "Eruit: " + enumerated(out) + ". ";
  if (!in.empty()) text += "Erin: " + enumerated(in) + ". ";
  if (!maybe.empty()) text += "Misschien erin: " + enumerated(maybe) + ". ";
  if (after.size() <= few) {
    auto then = names(after, atlas);
    for (auto& each : then) {
      if (std::ranges::find(maybe, each) != maybe.end()) each.insert(0, "misschien ");
    }
    return text + "Daarna: " + enumerated(then) + ".";
  }
  if (before.size() == after.size() && out.empty()) {
    return text + std::to_string(after.size()) + " deelnemers, dezelfde als nu.";
  }
  auto const least = after.size() - maybe.size();
  return text + "Van " + std::to_string(before.size()) + " naar " +
         (maybe.empty() ? "" : std::to_string(least) + " of ") + std::to_string(after.size()) +
         " deelnemers.";
}

std::string when_words(Consequence const& consequence, Date merger) {
  if (!consequence.adapt) return consequence.fate == Fate::grows ? "" : dutch(merger);
  return dutch(consequence.adapt->due) + "; met verlenging " + dutch(consequence.adapt->extended);
}

}  // namespace verband::publish
