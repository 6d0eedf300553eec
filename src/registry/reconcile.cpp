// SPDX-License-Identifier: EUPL-1.2
// What people judge when sources tell of one partnership. Of two partnerships: "same" makes all
// that belong together redirect to the eldest; "not same" lets one that redirects stand on its own
// again. Of a contradiction: which source is right.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "registry/commands.hpp"
#include "registry/fold.hpp"
#include "registry/inside.hpp"

namespace verband::registry {
namespace {

/// Partnerships joined by this change, each group under one of its URIs.
class Groups {
 public:
  std::string const& top(std::string const& uri) {
    auto& above = above_.try_emplace(uri, uri).first->second;
    return above == uri ? above : above = top(above);
  }
  void join(std::string const& one, std::string const& other) { above_[top(one)] = top(other); }
  bool together(std::string const& one, std::string const& other) { return top(one) == top(other); }
  /// Every group of more than one.
  std::map<std::string, std::set<std::string>> all() {
    std::set<std::string> uris;
    for (auto const& [uri, above] : above_) uris.insert(uri);
    std::map<std::string, std::set<std::string>> result;
    for (auto const& uri : uris) result[top(uri)].insert(uri);
    std::erase_if(result, [](auto const& each) { return each.second.size() < 2; });
    return result;
  }

 private:
  std::map<std::string, std::string> above_{};
};

/// Number in the order in which the log first tells of a partnership.
std::map<std::string, std::size_t> ages(std::span<Change const> log) {
  std::map<std::string, std::size_t> result;
  for (auto const& change : log) {
    for (auto const& event : change.events) {
      if (event.key.kind == "partnership") result.try_emplace(event.key.id, result.size());
    }
  }
  return result;
}

/// Rows that a person judged to be about the one and not about the other.
void rows_apart(Snapshot const& snapshot, Groups& groups, std::vector<std::string>& found) {
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (!judgement.superseded_by.empty() || !judgement.by_person() ||
        judgement.verdict != Verdict::not_same) {
      continue;
    }
    auto const* its = partnership(snapshot, judgement.partnership);
    auto const account = snapshot.accounts.find(judgement.account);
    if (its == nullptr || account == snapshot.accounts.end()) continue;
    for (auto const& [uri, ids] : snapshot.told_by) {
      if (uri == its->uri || !groups.together(uri, its->uri) ||
          std::ranges::find(ids, judgement.account) == ids.end()) {
        continue;
      }
      found.push_back("rij " + std::to_string(account->second.row) + ": niet hetzelfde volgens " +
                      judgement.actor);
    }
  }
}

class Judging {
 public:
  Judging(Snapshot const& snapshot, std::span<Change const> log, By const& by, Tools const& tools)
      : snapshot_{snapshot}, log_{log}, by_{by}, tools_{tools} {}

  Result<Change> judged(std::span<PairRequest const> pairs) {
    auto change = begun(ChangeKind::judgement, by_);
    for (auto const& pair : pairs) {
      if (auto refusal = take(change, pair)) return tl::unexpected{std::move(*refusal)};
    }
    if (auto refusal = redirect(change)) return tl::unexpected{std::move(*refusal)};
    if (change.events.empty()) {
      return refused(RefusalKind::nothing_changes, "Er verandert niets: zo is het al beoordeeld.");
    }
    change.summary = summary(pairs);
    return change;
  }

 private:
  /// The partnership with exactly that URI or slug, redirects not followed.
  Partnership const* itself(std::string_view uri_or_slug) const {
    for (auto const& [uri, each] : snapshot_.partnerships) {
      if (uri == uri_or_slug || each.slug == uri_or_slug) return &each;
    }
    return nullptr;
  }

  PairJudgement const* standing(std::string const& one, std::string const& other) const {
    for (auto const& [id, each] : snapshot_.pair_judgements) {
      if (!each.superseded_by.empty()) continue;
      if ((each.one == one && each.other == other) || (each.one == other && each.other == one)) {
        return &each;
      }
    }
    return nullptr;
  }

  std::optional<Refusal> take(Change& change, PairRequest const& pair) {
    auto const* const one = itself(pair.one);
    auto const* const other = itself(pair.other);
    if (one == nullptr || other == nullptr) {
      return Refusal{RefusalKind::unknown_partnership,
                     unknown_partnership(one == nullptr ? pair.one : pair.other),
                     {}};
    }
    if (one == other) {
      return Refusal{
          RefusalKind::nothing_changes, "Dit is twee keer hetzelfde samenwerkingsverband.", {}};
    }
    auto const* const earlier = standing(one->uri, other->uri);
    if (earlier != nullptr && earlier->verdict == pair.verdict) return std::nullopt;
    bool const together = partnership(snapshot_, one->uri) == partnership(snapshot_, other->uri);
    if (pair.verdict == Verdict::same && together && earlier == nullptr) return std::nullopt;
    // Who is no longer sure takes back that the two are the same.
    bool const withdrawn =
        pair.verdict == Verdict::unsure && earlier != nullptr && earlier->verdict == Verdict::same;
    if ((pair.verdict == Verdict::not_same || withdrawn) && together) {
      if (auto refusal = set_free(change, *one, *other)) return refusal;
    }
    PairJudgement made{.id = tools_.mint(),
                       .one = one->uri,
                       .other = other->uri,
                       .verdict = pair.verdict,
                       .actor = by_.author,
                       .reason = pair.reason.empty() ? by_.reason : pair.reason};
    if (earlier != nullptr) {
      auto superseded = *earlier;
      superseded.superseded_by = made.id;
      superseded_.insert(earlier->id);
      add(change, std::move(superseded));
    }
    if (pair.verdict == Verdict::same) groups_.join(end_of(*one), end_of(*other));
    if (pair.verdict == Verdict::not_same) apart_.push_back(made);
    add(change, std::move(made));
    return std::nullopt;
  }

  /// Where redirects lead from there, once this change has set free what it sets free.
  std::string end_of(Partnership const& one) const {
    auto const* at = &one;
    // A damaged log must not hang the program.
    for (std::size_t steps = 0; steps <= snapshot_.partnerships.size(); ++steps) {
      if (at->redirects_to.empty() || freed_.contains(at->uri)) break;
      auto const next = snapshot_.partnerships.find(at->redirects_to);
      if (next == snapshot_.partnerships.end()) break;
      at = &next->second;
    }
    return at->uri;
  }

  /// "vng en bond:", by which people can find them.
  std::string pair_named(PairJudgement const& pair) const {
    auto const slug = [&](std::string const& uri) {
      auto const* const found = itself(uri);
      return found == nullptr ? uri : found->slug;
    };
    return slug(pair.one) + " en " + slug(pair.other) + ":";
  }

  /// Who else keeps that one in its group, but for the judgement about this pair.
  std::vector<std::string> held_by(Partnership const& one, PairJudgement const* but) const {
    std::vector<std::string> result;
    for (auto const& [id, each] : snapshot_.pair_judgements) {
      bool const binds = each.verdict == Verdict::same && each.superseded_by.empty() &&
                         (each.one == one.uri || each.other == one.uri);
      if (binds && &each != but) {
        result.push_back(pair_named(each) + " hetzelfde volgens " + each.actor + ": " +
                         each.reason);
      }
    }
    return result;
  }

  /// Of two that are one, one that redirects stands on its own again.
  std::optional<Refusal> set_free(Change& change, Partnership const& one,
                                  Partnership const& other) {
    std::vector<std::string> in_the_way;
    for (auto const* each : {&one, &other}) {
      if (each->redirects_to.empty()) continue;
      in_the_way = held_by(*each, standing(one.uri, other.uri));
      if (!in_the_way.empty()) continue;
      auto alone = *each;
      alone.redirects_to.clear();
      freed_.insert(alone.uri);
      add(change, std::move(alone));
      return std::nullopt;
    }
    return Refusal{RefusalKind::judged_together,
                   "Deze twee zijn één door een derde. Wijzig eerst die oordelen.",
                   std::move(in_the_way)};
  }

  std::optional<Refusal> redirect(Change& change) {
    std::vector<std::string> in_the_way;
    auto const apart = [&](PairJudgement const& each) {
      auto const* const one = itself(each.one);
      auto const* const other = itself(each.other);
      if (one == nullptr || other == nullptr) return false;
      auto const there = end_of(*one);
      auto const here = end_of(*other);
      return there != here && groups_.together(there, here);
    };
    for (auto const& [id, each] : snapshot_.pair_judgements) {
      if (each.verdict != Verdict::not_same || !each.superseded_by.empty() ||
          superseded_.contains(id) || !apart(each)) {
        continue;
      }
      in_the_way.push_back(pair_named(each) + " niet hetzelfde volgens " + each.actor + ": " +
                           each.reason);
    }
    for (auto const& each : apart_) {
      if (apart(each)) {
        in_the_way.push_back(pair_named(each) + " niet hetzelfde, in deze zelfde wijziging");
      }
    }
    rows_apart(snapshot_, groups_, in_the_way);
    if (!in_the_way.empty()) {
      return Refusal{RefusalKind::judged_apart,
                     "Mensen hebben geoordeeld dat dit niet hetzelfde is. Wijzig eerst die "
                     "oordelen.",
                     std::move(in_the_way)};
    }
    auto const age = ages(log_);
    for (auto const& [top, uris] : groups_.all()) {
      auto const& eldest = *std::ranges::min_element(uris, {}, [&](std::string const& uri) {
        auto const at = age.find(uri);
        return at == age.end() ? age.size() : at->second;
      });
      for (auto const& uri : uris) {
        if (uri == eldest) continue;
        auto redirected = snapshot_.partnerships.find(uri)->second;
        redirected.redirects_to = eldest;
        add(change, std::move(redirected));
      }
    }
    return std::nullopt;
  }

  static std::string summary(std::span<PairRequest const> pairs) {
    if (pairs.size() > 1) {
      return std::to_string(pairs.size()) + " paren van samenwerkingsverbanden beoordeeld";
    }
    switch (pairs.front().verdict) {
      case Verdict::same:
        return "Twee samenwerkingsverbanden samengevoegd";
      case Verdict::not_same:
        return "Twee samenwerkingsverbanden beoordeeld als niet hetzelfde";
      case Verdict::unsure:
        return "Twee samenwerkingsverbanden beoordeeld als onzeker";
    }
    return {};
  }

  Snapshot const& snapshot_;
  std::span<Change const> log_;
  By const& by_;
  Tools const& tools_;
  std::set<std::string> superseded_{};
  std::set<std::string> freed_{};
  std::vector<PairJudgement> apart_{};
  Groups groups_{};
};

}  // namespace

Result<Change> judge_pairs(Snapshot const& snapshot, std::span<Change const> log,
                           std::span<PairRequest const> pairs, By const& by, Tools const& tools) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  return Judging{snapshot, log, by, tools}.judged(pairs);
}

Result<Change> rule(Snapshot const& snapshot, RulingRequest const& request, By const& by,
                    Tools const& tools) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  auto const* const its = partnership(snapshot, request.partnership);
  if (its == nullptr) {
    return refused(RefusalKind::unknown_partnership, unknown_partnership(request.partnership));
  }
  if (!request.account.empty()) {
    auto const told = snapshot.told_by.find(its->uri);
    if (told == snapshot.told_by.end() ||
        std::ranges::find(told->second, request.account) == told->second.end()) {
      return refused(RefusalKind::unknown_account,
                     "Rij \"" + request.account + "\" gaat niet over dit samenwerkingsverband.");
    }
  }
  auto change = begun(ChangeKind::judgement, by);
  Ruling const made{.id = tools.mint(),
                    .partnership = its->uri,
                    .field = request.field,
                    .account = request.account,
                    .actor = by.author,
                    .reason = by.reason};
  for (auto const& [id, each] : snapshot.rulings) {
    auto const* const about = partnership(snapshot, each.partnership);
    if (!each.superseded_by.empty() || about != its || each.field != made.field) continue;
    if (each.account == made.account) {
      return refused(RefusalKind::nothing_changes,
                     "Zo is het al beslist, door " + each.actor + ": " + each.reason);
    }
    auto superseded = each;
    superseded.superseded_by = made.id;
    add(change, std::move(superseded));
  }
  add(change, made);
  change.summary = "Tegenspraak tussen bronnen beslist";
  return change;
}

}  // namespace verband::registry
