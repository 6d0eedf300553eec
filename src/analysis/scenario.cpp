// SPDX-License-Identifier: EUPL-1.2
#include "analysis/scenario.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "analysis/lower.hpp"
#include "model/wording.hpp"

namespace verband::analysis {
namespace {

constexpr std::size_t most_heirs = 20;
constexpr std::size_t longest_name = 80;

template <typename Take>
void each_part(std::string_view written, char between, Take const& take) {
  for (std::size_t at = 0; at <= written.size();) {
    auto const end = std::min(written.find(between, at), written.size());
    take(written.substr(at, end - at));
    at = end + 1;
  }
}

bool is_code(std::string_view text) {
  return text.size() == 6 && text.starts_with("gm") &&
         text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

/// The name of a municipality to come: letters and what stands in names.
bool is_name(std::string_view text) {
  if (text.empty() || text.size() > longest_name) return false;
  return std::ranges::none_of(text, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '_' || c == '~' || c == ';' || c == 0x7F;
  });
}

void set_portions(Territory& territory) {
  bool const alone = territory.heirs.size() == 1;
  for (auto& heir : territory.heirs) {
    if (heir.portion != Portion::part) heir.portion = alone ? Portion::whole : Portion::largest;
  }
  std::ranges::sort(territory.heirs, [](Heir const& a, Heir const& b) {
    return std::pair{a.portion, std::string_view{a.to}} <
           std::pair{b.portion, std::string_view{b.to}};
  });
}

bool alive_before(Atlas const& atlas, std::string_view code, Date date) {
  auto const* const known = atlas.organisation(code);
  return known != nullptr && known->period.contains(date - std::chrono::days{1});
}

void check_heirs(Scenario const& scenario, Territory const& territory, Atlas const& atlas,
                 std::vector<std::string>& out) {
  for (auto const& heir : territory.heirs) {
    auto const* const known = atlas.organisation(heir.to);
    if (known == nullptr) {
      if (is_code(heir.to)) out.push_back("De code " + heir.to + " kennen we niet.");
      continue;
    }
    if (known->kind != OrganisationKind::municipality) {
      out.push_back(full_name(*known) + " is geen gemeente.");
    } else if (!known->period.contains(scenario.date)) {
      out.push_back(known->name + " bestaat op " + dutch(scenario.date) +
                    " niet. Kies een gemeente die dan bestaat.");
    } else if (auto const* const its = scenario.of(heir.to);
               its != nullptr && heir.to != territory.code &&
               std::ranges::none_of(its->heirs, [&](auto const& x) { return x.to == heir.to; })) {
      out.push_back(known->name +
                    " wordt zelf opgeheven. Zeg waar het gebied uiteindelijk heen gaat.");
    }
  }
}

/// Territories of one day by the heirs they share, directly or by way of others.
std::vector<Scenario> that_belong_together(Date date, std::vector<Territory> territories) {
  std::vector<Scenario> result;
  for (auto& territory : territories) {
    Scenario joined{.date = date};
    auto const shares = [&](Scenario const& each) {
      return std::ranges::any_of(each.territories, [&](Territory const& other) {
        return std::ranges::any_of(other.heirs, [&](Heir const& heir) {
          return std::ranges::find(territory.heirs, heir.to, &Heir::to) != territory.heirs.end();
        });
      });
    };
    for (auto& each : result) {
      if (!shares(each)) continue;
      std::ranges::move(each.territories, std::back_inserter(joined.territories));
      each.territories.clear();
    }
    std::erase_if(result, [](Scenario const& each) { return each.territories.empty(); });
    joined.territories.push_back(std::move(territory));
    result.push_back(in_order(std::move(joined)));
  }
  return result;
}

}  // namespace

bool Territory::goes_on() const {
  return heirs.size() > 1 &&
         std::ranges::any_of(heirs, [&](Heir const& heir) { return heir.to == code; });
}

bool Territory::is_split() const {
  return !goes_on() && (heirs.size() != 1 || heirs.front().portion != Portion::whole);
}

std::string_view Territory::main_heir() const {
  std::string_view found;
  for (auto const& heir : heirs) {
    if (heir.portion == Portion::part) continue;
    if (!found.empty()) return {};  // nobody says which of them is larger
    found = heir.to;
  }
  return found;
}

Territory const* Scenario::of(std::string_view code) const {
  auto const at = std::ranges::find(territories, code, &Territory::code);
  return at == territories.end() ? nullptr : &*at;
}

bool Scenario::gains(std::string_view code) const {
  return std::ranges::any_of(territories, [&](Territory const& each) {
    return each.code != code && std::ranges::find(each.heirs, code, &Heir::to) != each.heirs.end();
  });
}

std::string text(Territory const& territory) {
  std::string result = territory.code;
  for (auto const& heir : territory.heirs) {
    result += "_" + heir.to + (heir.portion == Portion::part ? "~" : "");
  }
  return result;
}

std::optional<Territory> parse_territory(std::string_view written) {
  Territory result;
  bool good = true;
  bool first = true;
  each_part(written, '_', [&](std::string_view part) {
    if (std::exchange(first, false)) {
      result.code = part;
      good = is_code(part);
      return;
    }
    bool const partial = part.ends_with('~');
    if (partial) part.remove_suffix(1);
    good = good && is_name(part);
    result.heirs.push_back({std::string{part}, partial ? Portion::part : Portion::whole});
  });
  std::set<std::string_view> seen;
  for (auto const& heir : result.heirs) good = good && seen.insert(heir.to).second;
  if (!good || result.heirs.empty() || result.heirs.size() > most_heirs) return std::nullopt;
  set_portions(result);
  return result;
}

std::string text(Scenario const& scenario) {
  std::string result = iso(scenario.date);
  for (auto const& each : scenario.territories) result += ";" + text(each);
  return result;
}

std::optional<Scenario> parse_scenario(std::string_view written) {
  Scenario result;
  bool good = true;
  bool first = true;
  each_part(written, ';', [&](std::string_view part) {
    if (std::exchange(first, false)) {
      auto const day = parse_iso_date(part);
      good = day.has_value();
      if (good) result.date = *day;
    } else if (auto territory = parse_territory(part)) {
      result.territories.push_back(std::move(*territory));
    } else {
      good = false;
    }
  });
  if (!good) return std::nullopt;
  return in_order(std::move(result));
}

Scenario in_order(Scenario scenario) {
  for (auto& each : scenario.territories) set_portions(each);
  std::ranges::stable_sort(scenario.territories, {}, &Territory::code);
  auto const twice = std::ranges::unique(scenario.territories, {}, &Territory::code);
  scenario.territories.erase(twice.begin(), twice.end());
  return scenario;
}

std::vector<std::string> faults(Scenario const& scenario, Atlas const& atlas) {
  std::vector<std::string> result;
  std::set<std::string_view> involved;
  for (auto const& each : scenario.territories) {
    involved.insert(each.code);
    for (auto const& heir : each.heirs) involved.insert(heir.to);
    auto const* const known = atlas.organisation(each.code);
    if (known == nullptr || known->kind != OrganisationKind::municipality) {
      result.push_back(known == nullptr ? "De code " + each.code + " kennen we niet."
                                        : full_name(*known) + " is geen gemeente.");
    } else if (!alive_before(atlas, each.code, scenario.date)) {
      result.push_back(known->name + " bestaat op de dag voor " + dutch(scenario.date) +
                       " niet. Kies een andere datum of een andere gemeente.");
    }
    check_heirs(scenario, each, atlas, result);
    if (std::ranges::count(each.heirs, Portion::largest, &Heir::portion) > 1 && !each.goes_on()) {
      result.push_back("Van " + full_name(atlas, each.code) +
                       " krijgt maar één gemeente het grootste deel. Zet „(deel)” achter de "
                       "andere.");
    }
  }
  if (involved.size() < 2) result.emplace_back("Kies minstens twee gemeenten.");
  return result;
}

std::vector<std::string> instituted(Scenario const& scenario, Atlas const& atlas) {
  std::set<std::string> result;
  for (auto const& each : scenario.territories) {
    for (auto const& heir : each.heirs) {
      if (!alive_before(atlas, heir.to, scenario.date)) result.insert(heir.to);
    }
  }
  return {result.begin(), result.end()};
}

std::string title(Scenario const& scenario, Atlas const& atlas) {
  // Those with the same heirs are named together, in the order of their names.
  std::map<std::pair<bool, std::vector<std::string>>, std::vector<std::string>> together;
  for (auto const& each : scenario.territories) {
    std::vector<std::string> to;
    for (auto const& heir : each.heirs) {
      if (heir.to == each.code && each.goes_on()) continue;
      auto const portion = each.goes_on()                     ? ""
                           : heir.portion == Portion::part    ? " (deel)"
                           : heir.portion == Portion::largest ? " (grootste deel)"
                                                              : "";
      to.push_back(full_name(atlas, heir.to) + portion);
    }
    auto const called = full_name(atlas, each.code);
    together[{each.goes_on(), std::move(to)}].push_back(called);
  }
  std::string result;
  for (auto& [how, from] : together) {
    auto const& [border, to] = how;
    sort_by_name(from);
    if (border) {
      for (auto& each : from) each.insert(0, "een deel van ");
    }
    auto const begin = result.size();
    result += enumerated(from) + (from.size() == 1 ? " gaat naar " : " gaan naar ") +
              enumerated(to) + "; ";
    if (border && begin == 0) result.front() = 'E';
  }
  if (!result.empty()) result.resize(result.size() - 2);
  return result + " (" + dutch(scenario.date) + ")";
}

std::vector<Scenario> known_mergers(Atlas const& atlas) {
  std::map<Date, std::vector<Territory>> by_date;
  for (auto const& each : atlas.organisations) {
    if (each.kind != OrganisationKind::municipality || each.period.to == Date::max()) continue;
    Territory territory{.code = each.code};
    for (auto const& successor : each.successors) {
      auto const* const known = atlas.organisation(successor.code);
      if (known == nullptr || !known->period.contains(each.period.to)) continue;
      territory.heirs.push_back(
          {successor.code, successor.partial ? Portion::part : Portion::whole});
    }
    if (!territory.heirs.empty()) by_date[each.period.to].push_back(std::move(territory));
  }
  std::vector<Scenario> result;
  for (auto& [date, territories] : by_date) {
    for (auto& one : that_belong_together(date, std::move(territories))) {
      auto const& only = one.territories.front();
      bool const renamed = one.territories.size() == 1 && only.heirs.size() == 1 &&
                           !alive_before(atlas, only.heirs.front().to, date);
      if (!renamed) result.push_back(std::move(one));
    }
  }
  std::ranges::stable_sort(result, std::ranges::greater{}, &Scenario::date);
  return result;
}

}  // namespace verband::analysis
