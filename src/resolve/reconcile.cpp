// SPDX-License-Identifier: EUPL-1.2
#include "resolve/reconcile.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "resolve/sides.hpp"
#include "resolve/weigh.hpp"

namespace verband::resolve {
namespace {

constexpr double certain = 8.5;   // from here on: the same
constexpr double possible = 7.0;  // from here on: worth a look
constexpr double margin = 1.5;    // by which one must fit better than another of the same source

class Reconciling {
 public:
  explicit Reconciling(Snapshot const& snapshot) : sides_{sides_of(snapshot)} {
    for (auto const& [id, each] : snapshot.pair_judgements) {
      if (each.superseded_by.empty()) judged_.insert(pair(each.one, each.other));
    }
    for (Number i = 0; i < sides_.all.size(); ++i) index(i);
  }

  std::vector<Proposal> proposals(std::span<std::string const> among) {
    std::set<std::string_view> const wanted{among.begin(), among.end()};
    std::vector<Proposal> result;
    auto const asked = [&](Number i) {
      return wanted.empty() || wanted.contains(sides_.all[i].uri);
    };
    for (Number i = 0; i < sides_.all.size(); ++i) {
      if (!asked(i)) continue;
      for (auto const k : candidates(i)) {
        bool const met_before = k < i && asked(k);
        if (met_before || judged_.contains(pair(sides_.all[i].uri, sides_.all[k].uri))) continue;
        auto weighed = weigh(sides_, sides_.all[i], sides_.all[k]);
        if (weighed.score < possible || !weighed.named) continue;
        std::ranges::sort(weighed.grounds, std::greater<>{},
                          [](Ground const& each) { return std::abs(each.weight); });
        bool const same = weighed.score >= certain && weighed.settled && !weighed.apart;
        result.push_back({.one = sides_.all[i].uri,
                          .other = sides_.all[k].uri,
                          .verdict = same ? Verdict::same : Verdict::unsure,
                          .score = weighed.score,
                          .grounds = std::move(weighed.grounds)});
      }
    }
    std::ranges::sort(result, [](Proposal const& a, Proposal const& b) {
      return std::tie(b.score, a.one, a.other) < std::tie(a.score, b.one, b.other);
    });
    doubt_rivals(result);
    return result;
  }

 private:
  /// Two URIs, whichever was named first.
  using Pair = std::pair<std::string_view, std::string_view>;
  using Pairs = std::set<Pair>;
  static Pair pair(std::string_view one, std::string_view other) { return std::minmax(one, other); }

  void index(Number i) {
    auto const& side = sides_.all[i];
    auto const put = [&](std::vector<Numbers>& lists, Number key) {
      if (lists.size() <= key) lists.resize(key + 1);
      if (lists[key].empty() || lists[key].back() != i) lists[key].push_back(i);
    };
    for (auto const& form : side.forms) {
      for (auto const word : form.proper) put(by_word_, word);
    }
    for (auto const& each : side.abbreviations) put(by_word_, each);
    for (auto const& each : side.bodies) put(by_body_, each);
    for (auto const& listed : side.listed) {
      for (auto const code : listed.now) put(by_member_, code);
    }
  }

  /// Those that share a participant, a word that tells names apart, an abbreviation or a body.
  Numbers candidates(Number i) const {
    Numbers found;
    auto const& side = sides_.all[i];
    constexpr std::size_t common_word = 400;
    auto const take = [&](std::vector<Numbers> const& lists, Number key, std::size_t most) {
      if (key >= lists.size() || lists[key].size() > most) return;
      found.insert(found.end(), lists[key].begin(), lists[key].end());
    };
    for (auto const& form : side.forms) {
      for (auto const word : form.proper) take(by_word_, word, common_word);
    }
    for (auto const each : side.abbreviations) take(by_word_, each, common_word);
    for (auto const each : side.bodies) take(by_body_, each, common_word);
    for (auto const& listed : side.listed) {
      for (auto const code : listed.now) take(by_member_, code, sides_.all.size());
    }
    tidy(found);
    std::erase(found, i);
    return found;
  }

  Side const& side_of(std::string_view uri) const {
    return *std::ranges::lower_bound(sides_.all, uri, {}, &Side::uri);
  }

  /// How much of the participants of the one are among those of the other, at best.
  static double held(Side const& part, Side const& in) {
    double best = 0;
    for (auto const& one : part.listed) {
      for (auto const& other : in.listed) {
        auto const both = static_cast<double>(common(one.now, other.now));
        best = std::max(best, both / static_cast<double>(one.now.size()));
      }
    }
    return best;
  }

  /// True when the two have different participants and the third has them all: it came out of both.
  bool came_out_of(Side const& third, Side const& one, Side const& other) const {
    constexpr double nearly_all = 0.85;
    constexpr double hardly_any = 0.35;
    return held(one, third) >= nearly_all && held(other, third) >= nearly_all &&
           held(one, other) <= hardly_any && held(other, one) <= hardly_any;
  }

  /// Two that one source tells of apart can both be like a third: only the better one is proposed
  /// as the same, and none when they are equally good or when the third came out of both. Two that
  /// are doubles of each other are no rivals.
  void doubt_rivals(std::vector<Proposal>& proposals) const {
    std::map<std::string_view, std::vector<Proposal*>> of;
    Pairs same;
    for (auto& each : proposals) {
      of[each.one].push_back(&each);
      of[each.other].push_back(&each);
      if (each.verdict == Verdict::same) same.insert(pair(each.one, each.other));
    }
    std::map<Proposal*, std::string_view> doubted;
    for (auto const& [uri, list] : of) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        for (std::size_t k = i + 1; k < list.size(); ++k) {
          rivals(uri, *list[i], *list[k], same, doubted);
        }
      }
    }
    for (auto const& [each, why] : doubted) {
      if (each->verdict != Verdict::same) continue;
      each->verdict = Verdict::unsure;
      each->grounds.push_back({0, std::string{why}});
    }
  }

  void rivals(std::string_view uri, Proposal& better, Proposal& worse, Pairs const& same,
              std::map<Proposal*, std::string_view>& doubted) const {
    auto const other = [&](Proposal const& each) -> std::string const& {
      return each.one == uri ? each.other : each.one;
    };
    auto const& one = side_of(other(better));
    auto const& two = side_of(other(worse));
    bool const shared = std::ranges::any_of(
        one.sources, [&](auto const& told) { return two.sources.contains(told.first); });
    if (!shared || same.contains(pair(one.uri, two.uri))) return;
    if (came_out_of(side_of(uri), one, two)) {
      for (auto* const each : {&better, &worse}) {
        doubted[each] =
            "Samen met een ander heeft het alle deelnemers: mogelijk zijn die twee "
            "erin opgegaan.";
      }
      return;
    }
    if (better.verdict != Verdict::same || worse.verdict != Verdict::same) return;
    constexpr std::string_view which =
        "Dezelfde bron noemt er nog een die past. Kijk welke van de twee het is.";
    doubted.try_emplace(&worse, which);
    if (better.score - worse.score < margin) doubted.try_emplace(&better, which);
  }

  Sides sides_;
  Pairs judged_{};  // by people
  std::vector<Numbers> by_word_{};
  std::vector<Numbers> by_member_{};
  std::vector<Numbers> by_body_{};
};

}  // namespace

std::vector<Proposal> reconcile(Snapshot const& snapshot, std::span<std::string const> among) {
  return Reconciling{snapshot}.proposals(among);
}

}  // namespace verband::resolve
