// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "annex.hpp"

namespace verband::generator {
namespace {

struct RoleHabit {
  std::string_view role;
  double empty;   // chance of an empty cell
  double weight;  // share of the width of the table
};
constexpr std::array habits{RoleHabit{"name", 0, 1.1},
                            RoleHabit{"purpose", 0.05, 2.0},
                            RoleHabit{"participants_text", 0.02, 1.4},
                            RoleHabit{"policy_area_text", 0.04, 1.0},
                            RoleHabit{"nature_text", 0.08, 1.6},
                            RoleHabit{"legal_form_text", 0.05, 0.9},
                            RoleHabit{"seat", 0.1, 0.8},
                            RoleHabit{"contribution", 0.15, 0.9},
                            RoleHabit{"interest", 0.15, 1.3},
                            RoleHabit{"risk", 0.15, 1.0},
                            RoleHabit{"website", 0.2, 1.1}};

RoleHabit const& habit(std::string_view role) {
  return *std::ranges::find(habits, role, &RoleHabit::role);
}

std::vector<std::string> choose_roles(Random& random) {
  auto const count = 3 + random.below(5);
  std::vector<std::string> main{"purpose", "participants_text", "policy_area_text", "nature_text"};
  std::vector<std::string> further{"legal_form_text", "seat", "contribution",
                                   "interest",        "risk", "website"};
  random.shuffle(main);
  random.shuffle(further);
  std::vector<std::string> roles{"name"};
  auto const from_main = std::min<std::size_t>(count - 1, count > 4 && random.chance(0.3) ? 3 : 4);
  roles.insert(roles.end(), main.begin(), main.begin() + static_cast<std::ptrdiff_t>(from_main));
  for (std::size_t i = 0; roles.size() < count; ++i) roles.push_back(further[i]);
  // People keep the usual order more often than not.
  if (random.chance(0.5)) {
    std::ranges::sort(roles, {}, [](std::string const& role) { return &habit(role); });
  } else if (random.chance(0.15)) {
    random.shuffle(roles);
  }
  return roles;
}

// Letters that change places or get lost, in a word of some length; such errors belong to the
// source.
std::string with_typing_errors(std::string text, double chance, Random& random) {
  for (std::size_t i = 2; i + 2 < text.size(); ++i) {
    auto const letters = std::string_view(text).substr(i - 2, 5);
    if (!std::ranges::all_of(letters, [](char c) { return c >= 'a' && c <= 'z'; })) continue;
    if (!random.chance(chance)) continue;
    if (random.chance(0.5)) {
      text.erase(i, 1);
    } else {
      std::swap(text[i], text[i + 1]);
    }
  }
  return text;
}

std::string with_missing_commas(std::string text, double chance, Random& random) {
  for (auto at = text.find(", "); at != std::string::npos; at = text.find(", ", at + 1))
    if (random.chance(chance)) text.erase(at, 1);
  return text;
}

std::string with_double_spaces(std::string text, double chance, Random& random) {
  for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 2))
    if (random.chance(chance)) text.insert(at, 1, ' ');
  return text;
}

std::string cell_text(Entry const& entry, Content const& content, std::string const& role,
                      Random& random) {
  if (random.chance(habit(role).empty)) return {};
  auto const own = entry.find(role);
  auto const general = content.common.find(role);
  std::string text;
  if (own != entry.end()) {
    text = random.pick(own->second);
  } else if (general != content.common.end()) {
    text = random.pick(general->second);
  }
  if (role == "participants_text") text = with_missing_commas(std::move(text), 0.03, random);
  if (role == "purpose" || role == "nature_text" || role == "policy_area_text")
    text = with_typing_errors(std::move(text), 0.001, random);
  if (role != "website") text = with_double_spaces(std::move(text), 0.004, random);
  return text;
}

}  // namespace

Annex compose(Content const& content, Random& random) {
  auto const& region = random.pick(content.regions);
  Annex annex{.owner = random.pick(region.owners), .reference_date = region.date};
  if (random.chance(0.6)) annex.above.push_back(random.pick(content.common.at("title")));
  if (random.chance(0.2)) annex.above.push_back(random.pick(content.common.at("intro")));
  for (auto const& role : choose_roles(random))
    annex.columns.push_back({.role = role, .header = random.pick(content.headers.at(role))});
  annex.has_header = !random.chance(0.07);
  auto entries = region.entries;
  random.shuffle(entries);
  entries.resize(std::min(entries.size(), 6 + random.below(20)));
  for (auto const& entry : entries) {
    auto& row = annex.rows.emplace_back();
    for (auto const& column : annex.columns)
      row.push_back(cell_text(entry, content, column.role, random));
  }
  return annex;
}

Look choose_look(Annex const& annex, std::string dialect, double noise, Random& random) {
  Look look{.dialect = std::move(dialect), .noise = noise};
  double weights = 0;
  for (auto const& column : annex.columns) {
    look.widths.push_back(habit(column.role).weight * random.between(0.7, 1.4));
    weights += look.widths.back();
  }
  auto const columns = static_cast<double>(annex.columns.size());
  double const total = std::min(80000.0, columns * random.between(11000, 19000));
  for (auto& width : look.widths) width = std::max(6000.0, width / weights * total);
  look.page_lines = 25 + random.below(40);
  look.repeat_header = random.chance(0.25);
  look.indent_lists = random.chance(0.5);
  look.furniture = random.chance(0.4);
  look.padding = random.between(2, 10);
  look.empty_row_chance = random.chance(0.2) ? 0.08 : 0;
  look.spare_line_chance = random.chance(0.3) ? 0.04 : 0;
  look.spare_space_chance = random.chance(0.5) ? 0.1 : 0;
  return look;
}

}  // namespace verband::generator
