// SPDX-License-Identifier: EUPL-1.2
#include "analysis/mirror.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "analysis/lower.hpp"
#include "analysis/mirror_members.hpp"
#include "analysis/on_day.hpp"
#include "analysis/select.hpp"
#include "model/wording.hpp"

namespace verband::analysis {
namespace {

/// The days of which both speak.
std::optional<Date> common_day(MirrorColumn const& a, MirrorColumn const& b) {
  auto const both = a.speaks.intersect(b.speaks);
  if (both.empty()) return std::nullopt;
  return both.from;
}

class Comparing {
 public:
  Comparing(Snapshot const& snapshot, Date day)
      : snapshot_{snapshot}, day_{day}, credence_{snapshot} {
    for (auto const& [id, each] : snapshot.rulings) {
      if (!each.superseded_by.empty()) continue;
      auto const* const about = followed_redirects(snapshot, each.partnership);
      if (about != nullptr) rulings_[about].push_back(&each);
    }
  }

  Mirror of(std::string_view uri) const {
    Mirror result;
    auto const told = credence_.told(uri, day_);
    if (told.accounts.empty()) return result;
    result.partnership = told.partnership;
    std::set<std::string_view> seen;
    for (auto const* account : told.accounts) {
      if (!seen.insert(account->source).second) continue;
      MirrorColumn column{.account = account, .speaks = spoken_of(*account)};
      if (auto const at = snapshot_.sources.find(account->source); at != snapshot_.sources.end()) {
        column.source = &at->second;
      }
      result.columns.push_back(column);
    }
    std::ranges::stable_sort(result.columns, {}, [](MirrorColumn const& each) {
      return std::tuple{each.account->observed, std::string_view{each.account->source}};
    });
    fields(result);
    result.members = compared_members(result, atlas(), day_);
    if (auto const at = rulings_.find(result.partnership); at != rulings_.end()) {
      result.rulings = at->second;
    }
    return result;
  }

 private:
  Atlas const& atlas() const { return *snapshot_.atlas; }

  // -- fields

  using Said = std::function<std::string(Account const&)>;

  void field(Mirror& into, std::string_view name, bool typed, Said const& said) const {
    MirrorField result{.field = std::string{name}};
    std::set<std::string> answers;
    int tell = 0;
    for (auto const& column : into.columns) {
      auto const& text = result.says.emplace_back(said(*column.account));
      if (text.empty()) continue;
      answers.insert(typed ? text : lower(text));
      ++tell;
    }
    if (tell == 0) return;
    if (answers.size() == 1) {
      result.agreement = tell == 1 ? Agreement::alone : Agreement::agree;
    } else if (!typed) {
      result.agreement = Agreement::wording;
    } else {
      differ(into, result);
    }
    into.fields.push_back(std::move(result));
  }

  /// Typed values that differ: about one day, or about different days.
  static void differ(Mirror const& mirror, MirrorField& field) {
    field.agreement = Agreement::other_day;
    for (std::size_t i = 0; i < field.says.size(); ++i) {
      for (std::size_t k = i + 1; k < field.says.size(); ++k) {
        if (field.says[i].empty() || field.says[k].empty() || field.says[i] == field.says[k]) {
          continue;
        }
        if (auto const day = common_day(mirror.columns[i], mirror.columns[k])) {
          field.agreement = Agreement::contradict;
          field.reason = "Beide bronnen spreken over " + dutch(*day) + ".";
          return;
        }
        field.reason = between(mirror.columns[i], mirror.columns[k]);
      }
    }
  }

  static std::string between(MirrorColumn const& a, MirrorColumn const& b) {
    return "De ene bron spreekt over " + dutch(a.account->observed) + ", de andere over " +
           dutch(b.account->observed) + ". Wat er daartussen veranderde, zegt geen bron.";
  }

  void fields(Mirror& into) const {
    auto const value = [](auto enumerator) {
      auto const text = verband::name(enumerator);
      return text == "not-stated" ? std::string{} : std::string{text};
    };
    field(into, "name", false, [](Account const& each) { return each.typed.name; });
    field(into, "abbreviation", false, [](Account const& each) { return each.typed.abbreviation; });
    field(into, "legal_basis", true,
          [&](Account const& each) { return value(each.typed.legal_basis); });
    field(into, "legal_form", true, [&](Account const& each) {
      return each.typed.legal_form ? value(*each.typed.legal_form) : std::string{};
    });
    field(into, "obligation", true,
          [&](Account const& each) { return value(each.typed.obligation); });
    field(into, "effect", true, [&](Account const& each) { return value(each.typed.effect); });
    field(into, "policy_areas", false, [&](Account const& each) { return policy(each.typed); });
    field(into, "purpose", false,
          [](Account const& each) { return std::string{stated(each, ColumnRole::purpose)}; });
    in_force(into);
  }

  std::string policy(Interpretation const& typed) const {
    std::vector<std::string> labels;
    for (auto const& id : typed.policy_areas) labels.emplace_back(policy_label(atlas(), id));
    std::ranges::sort(labels);
    return enumerated(labels);
  }

  /// A source that saw it on a day on which, by the period of another, it was not there.
  void in_force(Mirror& into) const {
    MirrorField result{.field = "period"};
    for (auto const& column : into.columns) {
      result.says.push_back(dutch(column.account->typed.period));
    }
    if (std::ranges::all_of(result.says, &std::string::empty)) return;
    result.agreement = Agreement::alone;
    for (auto const& seen : into.columns) {
      for (auto const& other : into.columns) {
        if (&seen == &other || seen.account->typed.period != Period{}) continue;
        if (other.account->typed.period == Period{} || lasted(into, other, seen)) continue;
        result.agreement = Agreement::contradict;
        result.reason = title(seen) + " noemt het nog op " + dutch(seen.account->observed) +
                        "; volgens " + title(other) + " was het toen geëindigd.";
      }
    }
    into.fields.push_back(std::move(result));
  }

  /// False when, by all versions that the source of `dated` knows, it had ended on the day that
  /// `seen` speaks of. That it began later is no contradiction: registers begin somewhere.
  bool lasted(Mirror const& mirror, MirrorColumn const& dated, MirrorColumn const& seen) const {
    auto const& ids = snapshot_.told_by.find(mirror.partnership->uri)->second;
    return std::ranges::any_of(ids, [&](std::string const& id) {
      auto const& row = snapshot_.accounts.find(id)->second;
      return row.source == dated.account->source && seen.account->observed < row.typed.period.to;
    });
  }

  Snapshot const& snapshot_;
  Date day_;
  Credence credence_;
  std::map<Partnership const*, std::vector<Ruling const*>> rulings_{};  // in force
};

}  // namespace

Mirror mirror(Snapshot const& snapshot, std::string_view uri, Date day) {
  return Comparing{snapshot, day}.of(uri);
}

std::string ruling_field(MirrorMember const& member) { return "participant:" + member.code; }

Ruling const* ruling_on(Mirror const& mirror, std::string_view field) {
  auto const at = std::ranges::find(
      mirror.rulings, field, [](Ruling const* each) { return std::string_view{each->field}; });
  return at == mirror.rulings.end() ? nullptr : *at;
}

std::string right_by(Mirror const& mirror, Ruling const* ruling) {
  if (ruling == nullptr || ruling->account.empty()) return {};
  // The decision may be about another row of that source than the one nearest to this day.
  auto const reading = ruling->account.substr(0, ruling->account.rfind('/'));
  auto const at = std::ranges::find_if(mirror.columns, [&](MirrorColumn const& each) {
    return each.account->id == ruling->account || each.account->reading == reading;
  });
  return at == mirror.columns.end() ? std::string{} : title(*at);
}

std::vector<MirrorDifference> differences_of(Mirror const& mirror) {
  std::vector<MirrorDifference> result;
  if (mirror.columns.empty()) return result;
  MirrorDifference const of_it{.partnership = mirror.partnership,
                               .name = mirror.columns.back().account->typed.name};
  for (auto const& each : mirror.fields) {
    if (each.agreement <= Agreement::wording) continue;
    auto& one = result.emplace_back(of_it);
    one.field = each.field;
    one.agreement = each.agreement;
    one.sentence = each.reason;
    one.ruling = ruling_on(mirror, each.field);
    one.right = right_by(mirror, one.ruling);
  }
  for (auto const& each : mirror.members) {
    if (each.agreement <= Agreement::wording) continue;
    auto& one = result.emplace_back(of_it);
    one.field = ruling_field(each);
    one.agreement = each.agreement;
    one.sentence = each.reason;
    one.frame = each.frame;
    one.named = each.named;
    one.ruling = ruling_on(mirror, one.field);
    one.right = right_by(mirror, one.ruling);
  }
  return result;
}

std::vector<SaidTogether> said_together(std::span<MirrorDifference const> differences,
                                        Agreement agreement) {
  std::vector<SaidTogether> result;
  auto const alike = [](MirrorDifference const& a, MirrorDifference const& b) {
    return !a.frame.empty() && a.frame == b.frame && a.partnership == b.partnership &&
           a.ruling == b.ruling;
  };
  for (auto const& each : differences) {
    if (each.agreement != agreement) continue;
    auto const at = std::ranges::find_if(
        result, [&](SaidTogether const& said) { return alike(*said.differences.front(), each); });
    if (at == result.end()) {
      result.push_back({{&each}, {}});
    } else {
      at->differences.push_back(&each);
    }
  }
  for (auto& said : result) {
    std::vector<std::string> names;
    for (auto const* each : said.differences) {
      names.insert(names.end(), each->named.begin(), each->named.end());
    }
    auto const& first = *said.differences.front();
    said.sentence = first.frame.empty() ? first.sentence : filled(first.frame, names);
  }
  return result;
}

namespace {

/// Whether one of the codes takes part, as any source tells it.
bool takes_part(Mirror const& mirror, std::vector<std::string> const& codes) {
  auto const wanted = [&](std::string const& code) {
    return std::ranges::find(codes, code) != codes.end();
  };
  return std::ranges::any_of(mirror.members, [&](MirrorMember const& member) {
    return wanted(member.code) || std::ranges::any_of(member.says, [&](auto const& each) {
             return std::ranges::any_of(each, wanted);
           });
  });
}

}  // namespace

std::vector<MirrorDifference> mirror_differences(
    Snapshot const& snapshot, Date day, std::vector<std::vector<std::string>> const& groups) {
  std::vector<MirrorDifference> result;
  Comparing const comparing{snapshot, day};
  for (auto const& [uri, ids] : snapshot.told_by) {
    std::set<std::string_view> sources;
    for (auto const& id : ids) sources.insert(snapshot.accounts.find(id)->second.source);
    if (sources.size() < 2) continue;
    auto const one = comparing.of(uri);
    if (!std::ranges::all_of(groups, [&](auto const& codes) { return takes_part(one, codes); })) {
      continue;
    }
    std::ranges::move(differences_of(one), std::back_inserter(result));
  }
  std::ranges::stable_sort(result, [](MirrorDifference const& a, MirrorDifference const& b) {
    auto const rank = [](MirrorDifference const& each) {
      return std::tuple{-static_cast<int>(each.agreement), lower(each.name)};
    };
    return rank(a) < rank(b);
  });
  return result;
}

std::string_view name(Agreement agreement) {
  switch (agreement) {
    case Agreement::alone:
      return "alone";
    case Agreement::agree:
      return "agree";
    case Agreement::wording:
      return "wording";
    case Agreement::in_time:
      return "in-time";
    case Agreement::other_day:
      return "other-day";
    case Agreement::unclear:
      return "unclear";
    case Agreement::contradict:
      return "contradict";
  }
  return {};
}

}  // namespace verband::analysis
