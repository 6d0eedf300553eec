// SPDX-License-Identifier: EUPL-1.2
#include "analysis/mirror_members.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "analysis/lower.hpp"
#include "analysis/on_day.hpp"
#include "analysis/select.hpp"
#include "model/wording.hpp"

namespace verband::analysis {
namespace {

using Codes = std::set<std::string>;

Date last_day(Period const& period) { return period.to - std::chrono::days{1}; }

/// Who takes part by a row, on the day of which it speaks that is nearest to `day`.
Codes listed(Account const& account, Atlas const& atlas, Date day) {
  Codes codes;
  for (auto const& each : account.typed.participants) {
    if (each.via == Via::rule || each.via == Via::count) continue;
    codes.insert(each.code);
  }
  for (auto const& rule : account.typed.rules) {
    for (auto& code : expand(rule, atlas, day)) codes.insert(std::move(code));
  }
  return codes;
}

bool left_open(Interpretation const& typed) {
  bool const some = std::ranges::any_of(
      typed.rules, [](Rule const& rule) { return rule.kind == RuleKind::some_municipalities_of; });
  return some || std::ranges::any_of(typed.unresolved, [](Unresolved const& each) {
           return each.kind == UnresolvedKind::open_ended || each.kind == UnresolvedKind::unknown ||
                  each.kind == UnresolvedKind::ambiguous;
         });
}

class Members {
 public:
  Members(Mirror const& mirror, Atlas const& atlas, Date day)
      : mirror_{mirror}, atlas_{atlas}, day_{day} {}

  std::vector<MirrorMember> run() const {
    Date latest = Date::min();
    for (auto const& column : mirror_.columns) {
      latest = std::max(latest, column.account->observed);
    }
    std::map<std::string, MirrorMember> rows;
    std::vector<bool> tells;
    for (std::size_t i = 0; i < mirror_.columns.size(); ++i) {
      auto const& column = mirror_.columns[i];
      auto const codes = listed(*column.account, atlas_, nearest(column.speaks));
      tells.push_back(!codes.empty());
      for (auto const& code : codes) {
        for (auto const& each : atlas_.heirs(code, latest)) {
          auto& row = rows.try_emplace(each, MirrorMember{.code = each}).first->second;
          row.says.resize(mirror_.columns.size());
          row.says[i].push_back(code);
        }
      }
    }
    std::vector<MirrorMember> members;
    for (auto& [code, row] : rows) {
      compare(tells, row);
      members.push_back(std::move(row));
    }
    sort_by_name(members, [&](MirrorMember const& each) { return full_name(atlas_, each.code); });
    return members;
  }

 private:
  Date nearest(Period const& speaks) const {
    return std::clamp(day_, speaks.from, last_day(speaks));
  }

  void compare(std::vector<bool> const& tells, MirrorMember& row) const {
    row.agreement = std::ranges::count(tells, true) == 1 ? Agreement::alone : Agreement::agree;
    for (std::size_t i = 0; i < mirror_.columns.size(); ++i) {
      for (std::size_t k = i + 1; k < mirror_.columns.size(); ++k) {
        if (!tells[i] || !tells[k] || row.says[i] == row.says[k]) continue;
        auto found =
            row.says[i].empty() || row.says[k].empty() ? missing(row, i, k) : succeeded(row, i, k);
        if (found.agreement <= row.agreement) continue;
        row.agreement = found.agreement;
        row.reason = filled(found.frame, found.named);
        row.frame = std::move(found.frame);
        row.named = std::move(found.named);
      }
    }
  }

  struct Outcome {
    Agreement agreement{};
    std::string frame{};
    std::vector<std::string> named{};
  };

  /// One lists it, the other does not.
  Outcome missing(MirrorMember const& row, std::size_t i, std::size_t k) const {
    auto const& with = mirror_.columns[row.says[i].empty() ? k : i];
    auto const& without = mirror_.columns[row.says[i].empty() ? i : k];
    auto const& codes = row.says[row.says[i].empty() ? k : i];
    auto const named = names(codes);
    if (left_open(without.account->typed)) {
      return {Agreement::unclear,
              title(without) +
                  " noemt {} niet, maar noemt ook deelnemers die niet herkend zijn, of "
                  "laat de lijst open.",
              named};
    }
    for (auto const& each : with.account->typed.participants) {
      if (std::ranges::find(codes, each.code) == codes.end() || each.period.from == Date::min() ||
          each.period.from <= without.account->observed) {
        continue;
      }
      return {Agreement::in_time,
              "{} " + std::string{named.size() == 1 ? "trad" : "traden"} + " toe op " +
                  dutch(each.period.from) + ".",
              named};
    }
    // A list that was kept afterwards is full on its last day alone.
    auto const day = list_day(*without.account);
    if (!with.speaks.contains(day)) {
      return {Agreement::other_day,
              title(with) + " noemt {} op " + dutch(with.account->observed) + ", " +
                  title(without) + " niet op " + dutch(without.account->observed) +
                  ". Wat er daartussen veranderde, zegt geen bron.",
              named};
    }
    return {Agreement::contradict,
            title(with) + " noemt {}, " + title(without) + " niet, terwijl beide spreken over " +
                dutch(day) + ".",
            named};
  }

  /// Both list it, under different codes: municipalities that merged, or one of them is missing.
  Outcome succeeded(MirrorMember const& row, std::size_t i, std::size_t k) const {
    std::vector<std::string> gone;
    for (auto const& [mine, theirs, there] :
         {std::tuple{&row.says[i], &row.says[k], &mirror_.columns[k]},
          std::tuple{&row.says[k], &row.says[i], &mirror_.columns[i]}}) {
      for (auto const& code : *mine) {
        if (std::ranges::find(*theirs, code) != theirs->end()) continue;
        auto const* const known = atlas_.organisation(code);
        auto const day = there->account->observed;
        // It did not exist (yet, or any more) on the day on which the other list was drawn up.
        if (known == nullptr || known->period.contains(day)) {
          return {Agreement::contradict,
                  "{} staat alleen in een van beide bronnen, maar bestond op " + dutch(day) + ".",
                  names({code})};
        }
        if (known->period.to <= day) gone.push_back(code);
      }
    }
    if (gone.empty())
      return {Agreement::in_time, "{} kwam er door een herindeling.", names({row.code})};
    return {Agreement::in_time,
            "{} ging" + std::string{gone.size() == 1 ? "" : "en"} + " op in " +
                full_name(atlas_, row.code) + ".",
            names(gone)};
  }

  std::vector<std::string> names(std::vector<std::string> const& codes) const {
    std::vector<std::string> result;
    for (auto const& code : codes) result.push_back(full_name(atlas_, code));
    return result;
  }

  Mirror const& mirror_;
  Atlas const& atlas_;
  Date day_;
};

}  // namespace

std::string filled(std::string const& frame, std::vector<std::string> const& names) {
  auto const at = frame.find("{}");
  if (at == std::string::npos) return frame;
  return frame.substr(0, at) + enumerated(names) + frame.substr(at + 2);
}

std::string title(MirrorColumn const& column) {
  return column.source == nullptr ? std::string{} : column.source->title;
}

std::vector<MirrorMember> compared_members(Mirror const& mirror, Atlas const& atlas, Date day) {
  return Members{mirror, atlas, day}.run();
}

}  // namespace verband::analysis
