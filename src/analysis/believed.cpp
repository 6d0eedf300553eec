// SPDX-License-Identifier: EUPL-1.2
#include "analysis/believed.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/amended.hpp"
#include "analysis/contradictions.hpp"
#include "analysis/lower.hpp"

namespace verband::analysis {
namespace {

/// Members by code, so that one organisation stands once; the firmest standing wins.
class MemberList {
 public:
  explicit MemberList(Atlas const& atlas) : atlas_{atlas} {}

  void add(Member member) {
    member.name = full_name(atlas_, member.code);
    auto const [at, fresh] = members_.try_emplace(member.code, member);
    if (fresh) return;
    Role const role = std::max(at->second.role, member.role);
    if (member.standing < at->second.standing) at->second = std::move(member);
    at->second.role = role;
  }

  std::vector<Member> take() {
    std::vector<Member> result;
    result.reserve(members_.size());
    for (auto& [code, member] : members_) result.push_back(std::move(member));
    sort_by_name(result, &Member::name);
    return result;
  }

 private:
  Atlas const& atlas_;
  std::map<std::string, Member> members_{};
};

std::string last_stated(Account const& account, Date day) {
  auto const spoken = spoken_of(account);
  return spoken.from <= day ? "laatst vermeld op " + dutch(spoken.to - std::chrono::days{1})
                            : "eerst vermeld op " + dutch(spoken.from);
}

/// The period is that of the row; a row without one speaks of its own day alone.
bool dated(Account const& account) { return account.typed.period != Period{}; }

Standing standing_of(Account const& account, Date day) {
  return spoken_of(account).contains(day) ? Standing::stated : Standing::presumed;
}

void add_rules(Account const& account, Atlas const& atlas, Date day, MemberList& list,
               std::vector<std::string>& notes) {
  auto const standing = standing_of(account, day);
  for (auto const& rule : account.typed.rules) {
    auto const* const group = atlas.grouping(rule.grouping);
    if (group == nullptr && !rule.grouping.empty()) {
      notes.push_back(
          "Wie „" + rule.text +
          "” zijn, is niet meer te zeggen: de indeling waar deze regel op steunt, staat "
          "niet in het register.");
      continue;
    }
    auto const from = group == nullptr ? std::string{} : origin(*group, day);
    auto const codes = expand(rule, atlas, day);
    for (auto const& code : codes) {
      Via const via = rule.kind == RuleKind::count_of_municipalities ? Via::count : Via::rule;
      list.add({.code = code,
                .via = via,
                .standing = standing,
                .reason = "hoort bij „" + rule.text + "” op " + dutch(day) +
                          (from.empty() ? "" : ", volgens " + from)});
    }
    auto const then = expand(rule, atlas, account.observed);
    if (then == codes) continue;
    std::string note = "„" + rule.text + "” staat op " + dutch(day) + " voor " +
                       std::to_string(codes.size()) + " organisaties in plaats van " +
                       std::to_string(then.size()) + " op " + dutch(account.observed);
    std::vector<std::string> gone;
    std::ranges::set_difference(then, codes, std::back_inserter(gone));
    std::vector<std::string> fresh;
    std::ranges::set_difference(codes, then, std::back_inserter(fresh));
    auto const listed = [&](std::vector<std::string> const& some) {
      std::string text;
      for (std::size_t i = 0; i < some.size() && i < 6; ++i) {
        text += (i == 0 ? "" : ", ") + full_name(atlas, some[i]);
      }
      if (some.size() > 6) text += " en " + std::to_string(some.size() - 6) + " andere";
      return text;
    };
    if (!gone.empty()) note += "; niet (meer): " + listed(gone);
    if (!fresh.empty()) note += "; wel: " + listed(fresh);
    notes.push_back(note + ".");
  }
}

void add_named(Account const& account, Participant const& one, Atlas const& atlas, Date day,
               MemberList& list, std::vector<std::string>& notes) {
  Member member{.code = one.code, .role = one.role, .via = one.via, .reason = one.reason};
  auto const* const known = atlas.organisation(one.code);
  if (!one.period.contains(day)) {
    return;  // said with the others who join later
  }
  // What was observed on the day stands, be it odd; a list kept afterwards is held against the
  // time.
  if (known == nullptr || (day == account.observed && !dated(account))) {
    list.add(member);
    return;
  }
  if (known->period.contains(day)) {
    member.standing = standing_of(account, day);
    if (member.standing == Standing::presumed) member.reason = last_stated(account, day);
    if (member.standing == Standing::stated && one.period.from != Date::min()) {
      member.reason = "toegetreden op " + dutch(one.period.from);
    }
    list.add(member);
    return;
  }
  if (day < known->period.from) {
    notes.push_back(known->name + " bestond op " + dutch(day) + " nog niet (wel sinds " +
                    dutch(known->period.from) + ").");
    return;
  }
  auto const successors = atlas.alive(one.code, day);
  if (successors.empty()) {
    notes.push_back(known->name + " bestaat sinds " + dutch(known->period.to) +
                    " niet meer; een opvolger is niet bekend.");
  }
  for (auto const& successor : successors) {
    list.add({.code = successor,
              .role = one.role,
              .via = one.via,
              .standing = Standing::expected,
              .instead_of = one.code,
              .reason = "verwacht als opvolger van " + known->name + " (opgeheven " +
                        dutch(known->period.to) + "); dit is nog door niemand beoordeeld"});
  }
}

/// "Doen later mee: A (sinds …), B (sinds …)."; empty when there are none.
std::string who_join_later(Account const& account, Atlas const& atlas, Date day) {
  std::string text;
  for (auto const& one : account.typed.participants) {
    if (day >= one.period.from) continue;
    text += (text.empty() ? "De bron noemt ook wie later toetraden: " : ", ") +
            full_name(atlas, one.code) + " (" + dutch(one.period.from) + ")";
  }
  return text.empty() ? text : text + ".";
}

struct Told {
  Account const* account{};
  Period spoken{};   // the days it speaks of
  Revision since{};  // of its source
  bool by_person{};
};

using AccountIds = std::set<std::string_view>;

/// The accounts of which a person said what they tell of.
AccountIds judged_by_people(Snapshot const& snapshot) {
  AccountIds result;
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (judgement.superseded_by.empty() && judgement.verdict == Verdict::same &&
        judgement.by_person()) {
      result.insert(judgement.account);
    }
  }
  return result;
}

/// Accounts that tell of the partnership, with whether a person said so.
std::vector<Told> told(Snapshot const& snapshot, std::vector<std::string> const& ids,
                       AccountIds const& judged) {
  std::vector<Told> result;
  for (auto const& id : ids) {
    auto const found = snapshot.accounts.find(id);
    if (found == snapshot.accounts.end()) continue;
    auto const& account = found->second;
    auto const since = snapshot.source_since.find(account.source);
    result.push_back({.account = &account,
                      .spoken = spoken_of(account),
                      .since = since == snapshot.source_since.end() ? Revision{} : since->second,
                      .by_person = judged.contains(id)});
  }
  return result;
}

Date last(Period const& period) { return period.to - std::chrono::days{1}; }

/// True when `a` is to be believed before `b` on `day`.
bool before(Told const& a, Told const& b, Date day) {
  // A version that ends before it begins was never in force.
  auto const never = [](Told const& told) { return told.account->typed.period.empty(); };
  if (never(a) != never(b)) return never(b);
  bool const past = a.spoken.from <= day;
  if (past != (b.spoken.from <= day)) return past;
  auto const nearest = [&](Told const& told) {
    return std::clamp(day, told.spoken.from, last(told.spoken));
  };
  if (nearest(a) != nearest(b)) return past ? nearest(a) > nearest(b) : nearest(a) < nearest(b);
  if (dated(*a.account) != dated(*b.account)) return !dated(*a.account);
  if (a.by_person != b.by_person) return a.by_person;
  // Of two documents about one day the later one to come is the corrected one.
  if (a.since != b.since) return a.since > b.since;
  return a.account->id < b.account->id;
}

/// Those accounts, the one that is believed on the day first.
std::vector<Told> by_credence(Snapshot const& snapshot, std::vector<std::string> const& ids,
                              AccountIds const& judged, Date day) {
  auto accounts = told(snapshot, ids, judged);
  if (accounts.size() < 2) return accounts;
  std::ranges::sort(accounts, [&](Told const& a, Told const& b) { return before(a, b, day); });
  return accounts;
}

/// Of the rows, the one that gave the latest full list of participants by that day.
Account const* latest_list(std::vector<Told> const& accounts, Date day) {
  Told const* best = nullptr;
  for (auto const& each : accounts) {
    if (each.account->typed.period.empty() || last(each.spoken) > day) continue;
    if (best == nullptr || last(each.spoken) > last(best->spoken)) best = &each;
  }
  return best == nullptr ? nullptr : best->account;
}

/// Participants by the list before: a list that was kept afterwards leaves out who left in between.
void add_earlier(Account const& earlier, Account const& later, Atlas const& atlas, Date day,
                 MemberList& list) {
  std::string const reason = "laatst vermeld op " + dutch(list_day(earlier)) + "; de lijst van " +
                             dutch(list_day(later)) + " zegt niet wie er eerder uit stapten";
  auto const add = [&](std::string const& code, Via via) {
    for (auto const& heir : atlas.alive(code, day)) {
      list.add({.code = heir,
                .via = via,
                .standing = heir == code ? Standing::presumed : Standing::expected,
                .instead_of = heir == code ? std::string{} : code,
                .reason = heir == code ? reason
                                       : "verwacht als opvolger van " + full_name(atlas, code) +
                                             ", " + reason});
    }
  };
  for (auto const& one : earlier.typed.participants) {
    bool const by_rule = one.via == Via::rule || one.via == Via::count;
    if (!by_rule && one.period.contains(list_day(earlier))) add(one.code, one.via);
  }
  for (auto const& rule : earlier.typed.rules) {
    for (auto const& code : expand(rule, atlas, day)) add(code, Via::rule);
  }
}

/// What turned out to be another partnership, by the URI of that other.
using Redirected = std::map<std::string_view, std::vector<Partnership const*>>;

Redirected redirected(Snapshot const& snapshot) {
  Redirected result;
  for (auto const& [uri, each] : snapshot.partnerships) {
    if (each.redirects_to.empty()) continue;
    auto const* const now = followed_redirects(snapshot, uri);
    if (now != nullptr && now != &each) result[now->uri].push_back(&each);
  }
  return result;
}

void also_called(std::vector<Told> const& accounts, Redirected const& others, BeliefView& view) {
  auto& names = view.also_called;
  auto const add = [&](std::string const& name) {
    bool const known = name.empty() || name == view.account->typed.name ||
                       name == view.account->typed.abbreviation ||
                       std::ranges::find(names, name) != names.end();
    if (!known) names.push_back(name);
  };
  for (auto const& each : accounts) {
    add(each.account->typed.name);
    add(each.account->typed.abbreviation);
  }
  auto const at = others.find(view.partnership->uri);
  if (at == others.end()) return;
  for (auto const* const each : at->second) {
    add(each->uri);
    add(each->slug);
    for (auto const& alias : each->aliases) add(alias);
  }
}

BeliefView belief_of(Snapshot const& snapshot, Partnership const& partnership,
                     std::vector<std::string> const& ids, AccountIds const& judged,
                     Redirected const& others, Date day) {
  BeliefView view{.partnership = &partnership};
  auto const accounts = by_credence(snapshot, ids, judged, day);
  if (accounts.empty()) return {};
  Account const& account = *accounts.front().account;
  view.account = &account;
  if (auto const at = snapshot.readings.find(account.reading); at != snapshot.readings.end()) {
    view.reading = &at->second;
  }
  also_called(accounts, others, view);
  view.in_force = account.typed.period.contains(day);
  view.lapsed = lapse(snapshot, partnership.uri, account, day);
  if (!view.in_force) {
    auto const& period = account.typed.period;
    bool const ended = !period.empty() && day >= period.to;
    day = ended ? last(period) : std::max(period.from, last(spoken_of(account)));
  } else if (auto const& lapsed = view.lapsed) {
    view.in_force = false;
    day = lapsed->date - std::chrono::days{1};
    view.notes.push_back("Vervallen op " + dutch(lapsed->date) + " (" + lapsed->reason + ").");
  }
  view.standing = standing_of(account, day);
  MemberList list{*snapshot.atlas};
  add_rules(account, *snapshot.atlas, day, list, view.notes);
  for (auto const& one : account.typed.participants) {
    // What a rule stands for was expanded above; only its roles are taken from the row.
    if (one.via == Via::rule || one.via == Via::count) {
      if (one.role == Role::participant) continue;
      for (auto const& code : snapshot.atlas->alive(one.code, day)) {
        list.add({.code = code,
                  .role = one.role,
                  .via = one.via,
                  .standing = view.standing,
                  .reason = one.reason});
      }
      continue;
    }
    add_named(account, one, *snapshot.atlas, day, list, view.notes);
  }
  if (day < list_day(account)) {
    if (auto const* const earlier = latest_list(accounts, day)) {
      add_earlier(*earlier, account, *snapshot.atlas, day, list);
    }
  }
  if (auto note = who_join_later(account, *snapshot.atlas, day); !note.empty()) {
    view.notes.push_back(std::move(note));
  }
  view.members = list.take();
  amend(snapshot, day, view);
  for (std::size_t i = 1; i < accounts.size(); ++i) {
    auto const& other = *accounts[i].account;
    // Another version of the same source differs because time passed.
    bool const version = dated(account) && other.reading == account.reading;
    if (version || !other.typed.period.contains(day)) continue;
    contradict(account, other, *snapshot.atlas, view.contradictions);
  }
  return view;
}

}  // namespace

Period spoken_of(Account const& account) {
  auto const after = account.observed + std::chrono::days{1};
  auto const& given = account.typed.period;
  if (!dated(account) || given.empty()) return {account.observed, after};
  auto const passed = given.intersect({Date::min(), after});
  return passed.empty() ? Period{given.from, given.from + std::chrono::days{1}} : passed;
}

Date list_day(Account const& account) { return last(spoken_of(account)); }

Credence::Credence(Snapshot const& snapshot)
    : snapshot_{snapshot}, judged_{judged_by_people(snapshot)} {}

ToldOf Credence::told(std::string_view uri, Date day) const {
  ToldOf result{.partnership = followed_redirects(snapshot_, uri)};
  if (result.partnership == nullptr) return {};
  auto const ids = snapshot_.told_by.find(result.partnership->uri);
  if (ids == snapshot_.told_by.end()) return {};
  for (auto const& each : by_credence(snapshot_, ids->second, judged_, day)) {
    result.accounts.push_back(each.account);
  }
  return result;
}

BeliefView believed(Snapshot const& snapshot, std::string_view uri, Date day) {
  auto const* const partnership = followed_redirects(snapshot, uri);
  if (partnership == nullptr) return {};
  auto const accounts = snapshot.told_by.find(partnership->uri);
  if (accounts == snapshot.told_by.end()) return {};
  return belief_of(snapshot, *partnership, accounts->second, judged_by_people(snapshot),
                   redirected(snapshot), day);
}

Beliefs beliefs_on(Snapshot const& snapshot, Date day) {
  Beliefs result;
  auto const judged = judged_by_people(snapshot);
  auto const others = redirected(snapshot);
  for (auto const& [uri, ids] : snapshot.told_by) {
    auto const partnership = snapshot.partnerships.find(uri);
    if (partnership == snapshot.partnerships.end()) continue;
    auto view = belief_of(snapshot, partnership->second, ids, judged, others, day);
    if (view.account == nullptr) continue;
    (view.in_force ? result.in_force : result.elsewhen).push_back(std::move(view));
  }
  for (auto* const views : {&result.in_force, &result.elsewhen}) {
    std::ranges::sort(*views, [](BeliefView const& a, BeliefView const& b) {
      return std::tie(a.account->source, a.account->row, a.partnership->uri) <
             std::tie(b.account->source, b.account->row, b.partnership->uri);
    });
  }
  return result;
}

std::vector<BeliefView> believed_all(Snapshot const& snapshot, Date day) {
  return beliefs_on(snapshot, day).in_force;
}

std::vector<std::string> shared_reasons(std::vector<Member> const& members) {
  constexpr int many = 4;
  std::map<std::string, int> count;
  std::vector<std::string> result;
  for (auto const& each : members) {
    if (++count[each.reason] == many) result.push_back(each.reason);
  }
  return result;
}

std::string_view name(Standing standing) {
  switch (standing) {
    case Standing::stated:
      return "stated";
    case Standing::presumed:
      return "presumed";
    case Standing::expected:
      return "expected";
  }
  return {};
}

}  // namespace verband::analysis
