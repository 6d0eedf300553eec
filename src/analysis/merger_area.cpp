// SPDX-License-Identifier: EUPL-1.2
#include "analysis/merger_area.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/wording.hpp"

namespace verband::analysis {
namespace {

using Regions = std::set<Grouping const*>;

enum class Belongs : std::uint8_t { yes, no, unknown };

/// Whether an heir belongs to the area, and how we know, in plain Dutch.
struct Belonging {
  Belongs belongs{};
  std::string because{};
};

/// The areas of the law and who is in them.
class Division {
 public:
  explicit Division(MergerCase const& one) : one_{one} {
    before_ = one.scenario->date - std::chrono::days{1};
    for (auto const& each : one.atlas->groupings) {
      if (is_area(each, *one.area)) areas_.push_back(&each);
    }
    its_own();
  }

  Belonging of(std::string const& heir) const {
    auto const now = of_municipality(heir, one_.scenario->date);
    if (now.size() == 1 && !own_.empty()) {
      auto const* const region = *now.begin();
      return {own_.contains(region) ? Belongs::yes : Belongs::no,
              one_.name(heir) + " hoort op " + dutch(one_.scenario->date) + " bij " +
                  called(*region) + ", volgens " + source(*region) + "."};
    }
    return of_parts(heir);
  }

 private:
  /// The regions of which most municipalities take part; if there are none, those of anyone who
  /// does.
  void its_own() {
    auto const whole = whole_areas(one_, *one_.area);
    own_ = {whole.begin(), whole.end()};
    if (!own_.empty()) return;
    for (auto const* member : one_.participants) {
      own_.merge(of_municipality(member->code, before_));
    }
  }

  Regions of_municipality(std::string_view code, Date day) const {
    Regions result;
    for (auto const* area : areas_) {
      auto const in = std::ranges::any_of(area->members, [&](GroupMember const& each) {
        return each.code == code && each.period.contains(day);
      });
      if (in) result.insert(area);
    }
    return result;
  }

  /// Of one that the reference data do not place: by the municipalities it is made of.
  Belonging of_parts(std::string const& heir) const {
    auto const fresh = instituted(*one_.scenario, *one_.atlas);
    std::vector<std::string> parts;
    if (std::ranges::find(fresh, heir) == fresh.end()) parts.push_back(heir);
    for (auto const& each : one_.scenario->territories) {
      bool const gives = std::ranges::find(each.heirs, heir, &Heir::to) != each.heirs.end();
      if (gives && each.code != heir) parts.push_back(each.code);
    }
    bool const all_here = std::ranges::all_of(parts, [&](auto const& code) {
      return std::ranges::find(one_.participants, code, &Member::code) != one_.participants.end();
    });
    if (all_here) return {Belongs::yes, {}};
    Regions regions;
    bool known = !own_.empty();
    for (auto const& code : parts) {
      auto const its = of_municipality(code, before_);
      known = known && its.size() == 1;
      regions.insert(its.begin(), its.end());
    }
    if (known && regions.size() == 1) {
      return {own_.contains(*regions.begin()) ? Belongs::yes : Belongs::no,
              "Alle delen van " + one_.name(heir) + " horen bij " + called(**regions.begin()) +
                  ", volgens " + source(**regions.begin()) + "."};
    }
    std::vector<std::string> names;
    for (auto const* each : regions) names.push_back(called(*each));
    std::ranges::sort(names);
    return {Belongs::unknown,
            names.size() > 1
                ? "De delen van " + one_.name(heir) + " komen uit " + enumerated(names) + "."
                : "We weten niet bij welke " + std::string{one_.area->region} + " " +
                      one_.name(heir) + " hoort."};
  }

  /// "de veiligheidsregio Utrecht".
  std::string called(Grouping const& region) const {
    bool const own = region.name.find("dienst") != std::string::npos ||
                     region.name.find("Dienst") != std::string::npos;
    return "de " + (own ? "" : std::string{one_.area->region} + " ") + region.name;
  }

  std::string source(Grouping const& region) const {
    auto const added = origin(region, one_.scenario->date);
    return added.empty() ? "de naslaggegevens" : added;
  }

  MergerCase const& one_;
  Date before_{};
  std::vector<Grouping const*> areas_{};
  Regions own_{};  // those of the partnership
};

/// Whom an heir follows here, by name.
std::vector<std::string> followed(MergerCase const& one, Consequence const& out,
                                  std::string const& heir) {
  std::vector<std::string> names;
  for (auto const& each : out.replaced) {
    if (std::ranges::find(each.by, heir) != each.by.end()) names.push_back(one.name(each.code));
  }
  return names;
}

std::string ends_here(std::vector<std::string> const& names) {
  return " " + some(names) + (names.size() == 1 ? " houdt" : " houden") +
         " hier op deelnemer te zijn.";
}

void ask_area(MergerCase const& one, std::string const& heir, Belonging const& how,
              Consequence& out) {
  out.questions.push_back({.asks = Asks::area,
                           .candidates = {heir},
                           .text = "Hoort " + one.name(heir) + " bij het gebied van „" +
                                   one.belief->account->typed.name + "”? " + how.because +
                                   " De wet beslist (" + std::string{one.area->article} + ")."});
}

}  // namespace

void follow_division(MergerCase const& one, Consequence& out) {
  if (one.area == nullptr) return;
  Division const division{one};
  std::set<std::string> heirs;
  for (auto const& each : out.replaced) heirs.insert(each.by.begin(), each.by.end());
  std::string reason = reason_of(one, Fate::area_fixed);
  std::set<std::string> open;
  for (auto const& heir : heirs) {
    auto const how = division.of(heir);
    auto const instead = followed(one, out, heir);
    if (how.belongs == Belongs::unknown) {
      open.insert(heir);
      ask_area(one, heir, how, out);
      reason += " " + how.because + " De wet beslist of " + one.name(heir) + " hier meedoet.";
      continue;
    }
    reason += how.because.empty() ? "" : " " + how.because;
    if (how.belongs == Belongs::yes) {
      reason += " " + one.name(heir) + " komt in de plaats van " + some(instead) + ".";
      continue;
    }
    reason += " Daarom komt " + one.name(heir) + " hier niet in.";
    for (auto& each : out.replaced) std::erase(each.by, heir);
  }
  std::vector<std::string> gone;
  for (auto& each : out.replaced) {
    if (each.by.empty()) gone.push_back(one.name(each.code));
    each.open = std::ranges::any_of(each.by, [&](auto const& to) { return open.contains(to); });
  }
  if (!gone.empty()) reason += ends_here(gone);
  out.reason = std::move(reason);
}

}  // namespace verband::analysis
