// SPDX-License-Identifier: EUPL-1.2
// What is said of a consequence: the article, the reason, and what somebody must look at.
#include <algorithm>
#include <map>

#include "analysis/merger_case.hpp"
#include "model/wording.hpp"

namespace verband::analysis {
namespace {

bool province_takes_part(MergerCase const& one) {
  return std::ranges::any_of(one.participants, [&](Member const* member) {
    auto const* const known = one.atlas->organisation(member->code);
    return known != nullptr && known->kind == OrganisationKind::province;
  });
}

/// Members whose territory is split, by name.
std::vector<std::string> split_members(MergerCase const& one) {
  std::vector<std::string> result;
  for (auto const* member : one.touched) {
    if (one.scenario->of(member->code)->is_split()) result.push_back(member->name);
  }
  return result;
}

/// Participants that keep an arrangement from lapsing, by name.
std::vector<std::string> others(MergerCase const& one) {
  std::vector<std::string> result;
  for (auto const* member : one.participants) {
    bool const stays = one.scenario->of(member->code) == nullptr;
    if (stays && !one.scenario->gains(member->code)) result.push_back(member->name);
  }
  return result;
}

std::string why_it_continues(MergerCase const& one) {
  if (one.uncounted) {
    return "De regeling blijft gelden als er een deelnemer is die niet meegaat in de herindeling.";
  }
  std::string text = "De regeling blijft gelden." + in_the_place(one);
  bool const all_go_on = std::ranges::all_of(one.touched, [&](Member const* member) {
    return probable_heir(one, member->code) == member->code;
  });
  if (all_go_on) {
    std::vector<std::string> names;
    for (auto const* member : one.touched) names.push_back(member->name);
    text += " " + some(names) + (names.size() == 1 ? " blijft" : " blijven") + " deelnemer.";
  }
  if (auto const names = others(one); !names.empty()) {
    text += " Zij vervalt niet: " + some(names) + (names.size() == 1 ? " gaat" : " gaan") +
            " niet mee in de herindeling.";
  } else if (probable_participants(one).size() > 1) {
    text += " Zij vervalt niet: de deelnemers gaan niet allemaal naar dezelfde gemeente.";
  }
  return text + " De deelnemers passen de regeling aan.";
}

std::string heirs_of(MergerCase const& one) {
  std::vector<std::string> names;
  for (auto const& code : probable_participants(one)) names.push_back(one.name(code));
  return some(names);
}

/// Members that took the place of others in an earlier merger, which nobody has confirmed.
void look_at_expected(MergerCase const& one, std::vector<std::string>& out) {
  std::vector<std::string> names;
  for (auto const& member : one.belief->members) {
    if (member.standing != Standing::expected) continue;
    names.push_back(member.name + " (voor " + one.name(member.instead_of) + ")");
  }
  if (names.empty()) return;
  out.push_back("Na een eerdere herindeling verwachten we hier " + some(names) +
                ". Kijk of dat klopt.");
}

void look_at_members(MergerCase const& one, Consequence const& consequence,
                     std::vector<std::string>& out) {
  for (auto const* member : one.touched) {
    bool const stays = probable_heir(one, member->code) == member->code;
    auto const next = probable_heir(one, member->code);
    bool const comes = std::ranges::find(consequence.after, next) != consequence.after.end();
    auto const heir = comes ? one.name(next) : std::string{};
    if (!stays && member->role == Role::centre_municipality) {
      out.push_back(member->name + " is centrumgemeente. Spreek af wie dat wordt" +
                    (heir.empty() ? "." : "; " + heir + " ligt voor de hand."));
    }
    if (!stays && member->role == Role::contact_municipality) {
      out.push_back(member->name + " is contactgemeente. Spreek af wie dat wordt.");
    }
    if (one.scenario->of(member->code)->goes_on()) {
      out.push_back("Een deel van " + member->name +
                    " gaat naar een andere gemeente. Spreek af wie daar de taak uitvoert. Gaat het "
                    "om minder dan 10 % van de inwoners, dan is het een grenscorrectie en "
                    "beslissen de gemeenten zelf (art. 1 Wet arhi).");
    }
  }
  for (auto const& each : one.belief->account->typed.participants) {
    if (each.note.empty() || one.scenario->of(each.code) == nullptr) continue;
    out.push_back("De bron zegt bij " + one.name(each.code) + ": „" + each.note +
                  "”. Kijk wat dat voor de opvolger betekent.");
  }
}

}  // namespace

std::string some(std::vector<std::string> names) {
  constexpr std::size_t enough = 4;
  if (names.size() > enough + 1) {
    auto const more = names.size() - enough;
    names.resize(enough);
    names.push_back(std::to_string(more) + " andere");
  }
  return enumerated(names);
}

std::string in_the_place(MergerCase const& one, std::set<std::string> const& said) {
  std::map<std::string, std::vector<std::string>> by_heir;
  for (auto const* member : one.touched) {
    auto const heir = probable_heir(one, member->code);
    if (heir.empty() || heir == member->code || said.contains(member->code)) continue;
    by_heir[one.name(heir)].push_back(member->name);
  }
  std::string text;
  for (auto const& [heir, members] : by_heir) {
    text += " " + heir + " komt in de plaats van " + some(members) + ".";
  }
  return text;
}

std::string article_of(MergerCase const& one, Fate fate) {
  switch (fate) {
    case Fate::lapses:
      return "art. 41 lid 1 Wet arhi";
    case Fate::degenerate:
      return "art. 41 lid 2 en 3 Wet arhi";
    case Fate::needs_act:
      return "art. 41 lid 3 Wet arhi";
    case Fate::continues:
      return std::string{"art. 41 lid 3 en 4"} + (province_takes_part(one) ? " en art. 43" : "") +
             " Wet arhi";
    case Fate::area_fixed:
      return "art. 41 lid 7 Wet arhi" +
             (one.area == nullptr ? "" : "; " + std::string{one.area->article});
    case Fate::succession:
      return "art. 44 Wet arhi";
    case Fate::grows:
    case Fate::unaffected:
      return "";
  }
  return {};
}

std::string reason_of(MergerCase const& one, Fate fate) {
  auto const date = dutch(one.scenario->date);
  switch (fate) {
    case Fate::lapses:
      return "Alle deelnemers gaan helemaal op in " + heirs_of(one) + ". De regeling vervalt op " +
             date + ". Het bestuur van " + heirs_of(one) + " regelt wat daarvoor nodig is.";
    case Fate::degenerate:
      if (one.participants.size() < 2) {
        return "Er blijft maar één deelnemer over: " + heirs_of(one) +
               ". Een regeling heeft er minstens twee nodig.";
      }
      return "Er blijft naar verwachting maar één deelnemer over: " + heirs_of(one) +
             ". De herindelingswet kan zeggen dat de regeling vervalt, omdat het grootste deel van "
             "het gebied daarheen gaat.";
    case Fate::needs_act: {
      auto const names = split_members(one);
      auto const place = in_the_place(one);
      return "Het gebied van " + some(names) +
             " gaat naar meer dan één gemeente. De herindelingswet zegt wie in de plaats komt. De "
             "regeling blijft gelden." +
             (place.empty() ? "" : " Naar verwachting:" + place);
    }
    case Fate::continues:
      return why_it_continues(one);
    case Fate::area_fixed:
      return "Het gebied van " + std::string{one.area == nullptr ? "dit" : one.area->what} +
             " staat in de wet. De wetgever past de indeling aan; de deelnemers volgen die.";
    case Fate::succession:
      if (!participates(one)) {
        return "Wie verandert, is hier geen deelnemer. Afspraken gaan op " + date +
               " vanzelf over naar de gemeente die het gebied krijgt." + in_the_place(one);
      }
      return "Dit is geen gemeenschappelijke regeling. Rechten en plichten gaan op " + date +
             " vanzelf over naar de gemeente die het gebied krijgt." + in_the_place(one);
    case Fate::grows:
      return "De deelnemers blijven dezelfde. Het gebied van een deelnemer wordt groter.";
    case Fate::unaffected:
      return "Er verandert niets.";
  }
  return {};
}

std::vector<std::string> look_at(MergerCase const& one, Consequence const& consequence) {
  std::vector<std::string> result;
  look_at_expected(one, result);
  for (auto const& each : consequence.doubled) {
    std::vector<std::string> names;
    for (auto const& code : each.members) names.push_back(one.name(code));
    result.push_back(enumerated(names) + " worden samen één deelnemer (" + one.name(each.heir) +
                     "). Kijk naar de bijdrage, de stemmen en de zetels.");
  }
  look_at_members(one, consequence, result);
  if (consequence.fate == Fate::grows) {
    std::vector<std::string> names;
    for (auto const* member : one.participants) {
      if (one.scenario->gains(member->code)) names.push_back(member->name);
    }
    result.push_back(some(names) + (names.size() == 1 ? " krijgt" : " krijgen") +
                     " er gebied en inwoners bij. Kijk naar de bijdrage, de stemmen en de vraag of "
                     "de samenwerking ook daar geldt.");
  }
  auto const& typed = one.belief->account->typed;
  std::vector<std::string> prepared;
  for (auto const& code : typed.alignment) {
    if (one.scenario->of(code) != nullptr) prepared.push_back(one.name(code));
  }
  std::ranges::sort(prepared);
  if (!prepared.empty()) {
    result.push_back("De gemeenten stemmen vooraf af in een deelgebied, met " + some(prepared) +
                     ". Dat deelgebied verandert mee.");
  }
  if (typed.status == Status::to_be_dissolved) {
    result.emplace_back("De bron zegt dat de samenwerking stopt. Kijk of dat voor " +
                        dutch(one.scenario->date) + " gebeurt.");
  }
  return result;
}

}  // namespace verband::analysis
