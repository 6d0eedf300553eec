// SPDX-License-Identifier: EUPL-1.2
#include "analysis/compare.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/amended.hpp"
#include "analysis/select.hpp"
#include "analysis/sources.hpp"
#include "model/wording.hpp"

namespace verband::analysis {
namespace {

/// True when `a` is nearer than `b`: the latest on or before the day, else the first after it.
bool nearer(Date a, Date b, Date day) {
  if ((a <= day) != (b <= day)) return a <= day;
  return a <= day ? a > b : a < b;
}

/// The account of the partnership in the organisation's own source, or nullptr.
Account const* own_account(Side const& side, BeliefView const& belief) {
  auto const& snapshot = *side.register_on_day->snapshot;
  Account const* best = nullptr;
  for (auto const* each : rows_about(snapshot, belief.partnership->uri)) {
    auto const reading = snapshot.readings.find(each->reading);
    if (reading == snapshot.readings.end() || reading->second.owner != side.code) continue;
    if (best == nullptr || nearer(each->observed, best->observed, side.register_on_day->day)) {
      best = each;
    }
  }
  return best;
}

/// `in_own_words`: by the organisation's own source where there is one; else as is believed.
SideView view_of(Side const& side, BeliefView const& belief, bool in_own_words) {
  SideView view{.belief = &belief,
                .account = belief.account,
                .members = belief.members,
                .standing = belief.standing};
  auto const* const own = in_own_words ? own_account(side, belief) : nullptr;
  if (own == nullptr || own == belief.account) return view;
  // What would be believed when there were only this source.
  auto const& snapshot = *side.register_on_day->snapshot;
  auto const& uri = belief.partnership->uri;
  Snapshot alone{.atlas = snapshot.atlas};
  alone.partnerships[uri] = *belief.partnership;
  alone.partnerships[uri].redirects_to.clear();
  alone.accounts[own->id] = *own;
  alone.told_by[uri] = {own->id};
  copy_amendments(snapshot, uri, alone);
  auto const believed_alone = believed(alone, uri, side.register_on_day->day);
  view.account = own;
  view.members = believed_alone.members;
  view.standing = believed_alone.standing;
  return view;
}

/// The URI a partnership has now, for comparing what was known at two moments.
std::string const& lasting_uri(Snapshot const& newest, Partnership const& partnership) {
  auto const* const now = followed_redirects(newest, partnership.uri);
  return now == nullptr ? partnership.uri : now->uri;
}

/// Text without regard to how it was broken into lines.
std::string flat(std::string_view text) {
  std::string result;
  for (char const c : text) {
    bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

/// Organisations that went on under another code and name are one.
class Renamings {
 public:
  explicit Renamings(Atlas const& atlas) {
    std::map<std::string_view, int> heirs_of;  // code → how many went into it
    for (auto const& each : atlas.organisations) {
      for (auto const& next : each.successors) ++heirs_of[next.code];
    }
    for (auto const& each : atlas.organisations) {
      if (each.successors.size() != 1 || each.successors.front().partial) continue;
      auto const* const next = atlas.organisation(each.successors.front().code);
      bool const takes_over = next != nullptr && next->period.from == each.period.to;
      if (takes_over && heirs_of[next->code] == 1) next_.emplace(each.code, next->code);
    }
  }
  /// The last code of what that code stands for.
  std::string_view last(std::string_view code) const {
    // A cycle in the data must not hang the program.
    for (int steps = 0; steps < 100; ++steps) {
      auto const at = next_.find(code);
      if (at == next_.end()) break;
      code = at->second;
    }
    return code;
  }

 private:
  std::map<std::string_view, std::string_view> next_{};
};

std::vector<std::string> missing(std::vector<Member> const& from, std::vector<Member> const& in,
                                 Renamings const& renamings) {
  std::set<std::string_view> codes;
  for (auto const& each : in) codes.insert(renamings.last(each.code));
  std::vector<std::string> result;
  for (auto const& each : from) {
    if (!codes.contains(renamings.last(each.code))) result.push_back(each.name);
  }
  return result;
}

/// Why an organisation is not in a partnership on the later day.
std::string gone_because(SideView const& view, Side const& now) {
  auto const day = now.register_on_day->day;
  auto const* const later = now.register_on_day->find(view.belief->partnership->uri);
  if (later == nullptr) return "Niet meer: geen bron vertelt er nog over.";
  auto const to = later->account->typed.period.to;
  if (!later->in_force && to <= day) return "Niet meer: gestopt op " + dutch(to) + ".";
  if (auto const& lapsed = later->lapsed) {
    return "Niet meer: vervallen op " + dutch(lapsed->date) + " (" + lapsed->reason + ").";
  }
  if (!later->in_force) return "Niet meer: het samenwerkingsverband is er dan niet.";
  return "Doet niet meer mee. Het samenwerkingsverband gaat door met " +
         std::to_string(later->members.size()) + " deelnemers.";
}

/// Who of those that came took the place of someone, a sentence for each.
std::vector<std::string> succeeded(SideView const& later, std::vector<std::string> const& came) {
  std::vector<std::string> result;
  for (auto const& each : later.members) {
    if (each.instead_of.empty() || std::ranges::find(came, each.name) == came.end()) continue;
    result.push_back(each.name + " is er " + each.reason + ".");
  }
  return result;
}

SharedPartnership shared(SideView a, SideView b, Renamings const& renamings) {
  SharedPartnership result{.a = std::move(a), .b = std::move(b)};
  auto const differ = [&](Aspect aspect, bool differs) {
    if (differs) result.differs.push_back(aspect);
  };
  auto const& one = *result.a.account;
  auto const& other = *result.b.account;
  auto const text = [&](ColumnRole role) {
    return flat(stated(one, role)) != flat(stated(other, role));
  };
  result.only_a = missing(result.a.members, result.b.members, renamings);
  result.only_b = missing(result.b.members, result.a.members, renamings);
  differ(Aspect::name, flat(one.typed.name) != flat(other.typed.name));
  differ(Aspect::members, !result.only_a.empty() || !result.only_b.empty());
  differ(Aspect::purpose, text(ColumnRole::purpose));
  differ(Aspect::policy_area, text(ColumnRole::policy_area));
  differ(Aspect::nature, text(ColumnRole::nature));
  differ(Aspect::legal_basis, one.typed.legal_basis != other.typed.legal_basis);
  differ(Aspect::legal_form, one.typed.legal_form != other.typed.legal_form);
  differ(Aspect::obligation, one.typed.obligation != other.typed.obligation);
  differ(Aspect::status, one.typed.status != other.typed.status);
  differ(Aspect::standing, result.a.standing != result.b.standing);
  return result;
}

std::optional<Date> own_source(Side const& side) {
  std::optional<Date> best;
  for (auto const& [id, reading] : side.register_on_day->snapshot->readings) {
    if (reading.owner != side.code || !reading.superseded_by.empty()) continue;
    if (!best || nearer(reading.reference_date, *best, side.register_on_day->day)) {
      best = reading.reference_date;
    }
  }
  return best;
}

}  // namespace

bool SharedPartnership::differ(Aspect aspect) const {
  return std::ranges::find(differs, aspect) != differs.end();
}

bool SharedPartnership::differ_in_content() const {
  return std::ranges::any_of(differs, [](Aspect each) { return each != Aspect::standing; });
}

Comparison compare(Side const& a, Side const& b) {
  Comparison result{.a = a, .b = b, .source_a = own_source(a), .source_b = own_source(b)};
  auto const& of_a = *a.register_on_day->snapshot;
  auto const& of_b = *b.register_on_day->snapshot;
  auto const& newest = of_a.revision > of_b.revision ? of_a : of_b;
  Renamings const renamings{*newest.atlas};
  std::map<std::string_view, BeliefView const*> by_uri;
  for (auto const* const belief : b.register_on_day->of(b.code)) {
    by_uri.emplace(lasting_uri(newest, *belief->partnership), belief);
  }
  std::set<BeliefView const*> met;
  // Two organisations each speak for themselves; one through time is what is known of it.
  bool const two = a.code != b.code;
  for (auto const* const belief : a.register_on_day->of(a.code)) {
    auto const at = by_uri.find(lasting_uri(newest, *belief->partnership));
    if (at == by_uri.end()) {
      result.only_a.push_back(view_of(a, *belief, two));
    } else {
      met.insert(at->second);
      result.both.push_back(
          shared(view_of(a, *belief, two), view_of(b, *at->second, two), renamings));
    }
  }
  for (auto const* const belief : b.register_on_day->of(b.code)) {
    if (!met.contains(belief)) result.only_b.push_back(view_of(b, *belief, two));
  }
  return result;
}

std::vector<Turned> what_changed(Comparison const& comparison) {
  bool const forward = comparison.a.register_on_day->day <= comparison.b.register_on_day->day;
  auto const& then = forward ? comparison.a : comparison.b;
  auto const& now = forward ? comparison.b : comparison.a;
  std::vector<Turned> result;
  for (auto const& each : forward ? comparison.only_b : comparison.only_a) {
    auto const from = each.account->typed.period.from;
    bool const began = from > then.register_on_day->day && from <= now.register_on_day->day;
    result.push_back({each.belief, began ? "Nieuw: begint op " + dutch(from) + "."
                                         : "Nieuw: op " + dutch(then.register_on_day->day) +
                                               " nog niet genoemd."});
  }
  for (auto const& each : forward ? comparison.only_a : comparison.only_b) {
    result.push_back({each.belief, gone_because(each, now)});
  }
  for (auto const& each : comparison.both) {
    auto const& came = forward ? each.only_b : each.only_a;
    auto const& left = forward ? each.only_a : each.only_b;
    if (came.empty() && left.empty()) continue;
    auto const& later = forward ? each.b : each.a;
    std::string sentence;
    if (!came.empty()) sentence += "Erbij: " + enumerated(came) + ". ";
    if (!left.empty()) sentence += "Niet meer: " + enumerated(left) + ". ";
    for (auto const& note : succeeded(later, came)) sentence += note + " ";
    sentence.pop_back();
    result.push_back({later.belief, std::move(sentence)});
  }
  return result;
}

}  // namespace verband::analysis
