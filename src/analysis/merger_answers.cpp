// SPDX-License-Identifier: EUPL-1.2
#include "analysis/merger_answers.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "model/wording.hpp"

namespace verband::analysis {
namespace {

/// What was answered so far: in words, and about whom.
struct Said {
  std::vector<std::string> words{};
  std::set<std::string> about{};
};

/// One answer to one question; false when the decision is no answer to it.
bool take_in(Decision const& decision, Question const& question, MergerCase const& one,
             Consequence& out, Said& said) {
  bool const ends = decision.choice == "ends";
  bool const of_this = decision.about == one.belief->partnership->uri;
  bool const asked =
      of_this || (question.asks == Asks::successor && decision.about == question.code);
  bool const fits =
      std::ranges::find(question.candidates, decision.choice) != question.candidates.end();
  if (!asked || decision.choice == "later" || (!ends && !fits)) return false;
  if (question.asks == Asks::area) {
    auto const& heir = question.candidates.front();
    if (!ends && decision.choice != heir) return false;
    said.words.push_back(ends ? "komt " + one.name(heir) + " hier niet in"
                              : "doet " + one.name(heir) + " hier mee");
    for (auto& each : out.replaced) {
      if (std::erase_if(each.by, [&](auto const& to) { return ends && to == heir; }) > 0 || !ends) {
        each.open = false;
      }
    }
    return true;
  }
  if (question.asks == Asks::lapse) {
    if (ends) {
      end_all(one, out);
      return true;
    }
    for (auto& each : out.replaced) {
      each.by = {decision.choice};
      each.open = false;
      said.about.insert(each.code);
    }
    said.words.push_back("gaat " + one.name(decision.choice) + " verder");
    return true;
  }
  for (auto& each : out.replaced) {
    if (each.code != question.code) continue;
    each.by.clear();
    if (!ends) each.by.push_back(decision.choice);
    each.open = false;
  }
  said.about.insert(question.code);
  said.words.push_back(ends ? "houdt de deelname van " + one.name(question.code) + " op"
                            : "komt " + one.name(decision.choice) + " in de plaats van " +
                                  one.name(question.code));
  return true;
}

void take_in_all(std::span<Decision const> decisions, MergerCase const& one, Consequence& out,
                 Said& said) {
  std::vector<Question> open;
  for (auto& question : out.questions) {
    bool const answered = std::ranges::any_of(
        decisions, [&](Decision const& each) { return take_in(each, question, one, out, said); });
    if (!answered) open.push_back(std::move(question));
  }
  out.questions = std::move(open);
}

/// Those who take part in the end, each once.
std::set<std::string> left(MergerCase const& one, Consequence const& out) {
  std::set<std::string> result;
  for (auto const* member : one.participants) {
    auto const at = std::ranges::find(out.replaced, member->code, &Replaced::code);
    if (at == out.replaced.end()) {
      result.insert(member->code);
    } else {
      result.insert(at->by.begin(), at->by.end());
    }
  }
  return result;
}

/// An arrangement needs two participants or more: it is told when the answer leaves fewer.
void warn_of_too_few(MergerCase const& one, std::set<std::string> const& codes, Consequence& out) {
  out.fate = Fate::degenerate;
  out.reason += codes.empty()
                    ? "Er blijft dan geen deelnemer over."
                    : "Er blijft dan maar één deelnemer over: " + one.name(*codes.begin()) + ".";
  out.reason += " Een regeling heeft er minstens twee nodig.";
  auto const unnamed = unnamed_parties(one);
  if (unnamed.empty() || out.otherwise) return;
  out.otherwise = Fate::continues;
  out.doubts.push_back("De bron noemt ook „" + unnamed.front() +
                       "”. Is dat een deelnemer, dan blijft de regeling gelden.");
}

/// What becomes of it once every question about it has its answer.
void settle_answered(MergerCase const& one, Said const& said, Consequence& out) {
  bool const all_end =
      std::ranges::all_of(out.replaced, [](Replaced const& each) { return each.by.empty(); });
  if (out.fate == Fate::area_fixed) {
    out.reason =
        reason_of(one, out.fate) + " Volgens uw antwoord " + joined(said.words, "; ") + ".";
    return;
  }
  if (all_end && out.replaced.size() == one.belief->members.size()) {
    out.article =
        out.fate == Fate::degenerate ? "art. 41 lid 2 Wet arhi" : "art. 41 lid 1 Wet arhi";
    out.fate = Fate::lapses;
    out.reason = "Volgens uw antwoord vervalt de regeling op " + dutch(one.scenario->date) + ".";
    out.otherwise.reset();
    out.doubts.clear();
    return;
  }
  if (out.fate == Fate::lapses) {
    out.fate = out.otherwise.value_or(Fate::continues);
    out.otherwise.reset();
    out.doubts.clear();
  }
  out.reason = "Volgens uw antwoord " + joined(said.words, "; ") + ".";
  if (out.fate == Fate::succession) {
    out.reason += " Rechten en plichten gaan op " + dutch(one.scenario->date) + " vanzelf over." +
                  in_the_place(one, said.about);
    return;
  }
  out.reason += in_the_place(one, said.about) + " ";
  if (auto const codes = left(one, out); codes.size() < 2) {
    warn_of_too_few(one, codes, out);
  } else {
    out.fate = Fate::continues;
    out.reason += "De regeling blijft gelden; de deelnemers passen haar aan.";
  }
  out.article = article_of(one, out.fate);
}

}  // namespace

std::string all_of(MergerCase const& one, std::vector<std::string> const& codes) {
  std::vector<std::string> names;
  for (auto const& code : codes) names.push_back(one.name(code));
  return enumerated(names);
}

std::string either(MergerCase const& one, std::vector<std::string> const& codes) {
  auto text = all_of(one, codes);
  if (auto const at = text.rfind(" en "); at != std::string::npos) text.replace(at, 4, " of ");
  return text;
}

void end_all(MergerCase const& one, Consequence& out) {
  out.replaced.clear();
  for (auto const& member : one.belief->members) {
    out.replaced.push_back({.code = member.code, .role = member.role, .via = member.via});
  }
}

void ask(MergerCase const& one, Consequence& out) {
  bool const may_lapse = out.fate == Fate::degenerate && one.participants.size() > 1;
  bool const unsure_lapse = out.fate == Fate::lapses && !out.certain();
  if (may_lapse || unsure_lapse) {
    auto const left = probable_participants(one);
    out.questions.push_back(
        {.asks = Asks::lapse,
         .candidates = left,
         .text = may_lapse ? "Zegt de herindelingswet dat de regeling vervalt, of gaat " +
                                 either(one, left) + " verder?"
                           : "Is dit een gemeenschappelijke regeling van alleen deze gemeenten? "
                             "Dan vervalt zij. Zo niet, dan gaat " +
                                 either(one, left) + " verder."});
    return;
  }
  if (out.fate == Fate::lapses || out.fate == Fate::area_fixed) return;
  for (auto const& each : out.replaced) {
    if (!each.open || each.by.size() < 2) continue;
    out.questions.push_back({.asks = Asks::successor,
                             .code = each.code,
                             .candidates = each.by,
                             .text = "Wie komt in de plaats van " + one.name(each.code) + ": " +
                                     either(one, each.by) + "? Dat staat in de herindelingswet."});
  }
}

void answer(MergerCase const& one, std::span<Decision const> decisions, Consequence& out) {
  if (out.questions.empty()) return;
  Said said;
  std::vector<Decision> own;
  std::ranges::copy_if(decisions, std::back_inserter(own), [&](Decision const& each) {
    return each.about == one.belief->partnership->uri;
  });
  take_in_all(own.empty() ? decisions : std::span<Decision const>{own}, one, out, said);
  if (out.questions.empty()) settle_answered(one, said, out);
}

}  // namespace verband::analysis
