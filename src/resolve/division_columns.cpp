// SPDX-License-Identifier: EUPL-1.2
#include "resolve/division_columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>
#include <utility>

#include "text/fold.hpp"

namespace verband::resolve {
namespace {

using reference::Gazetteer;

bool letters(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 128;
  });
}

/// Heads that say what stands below them, folded.
constexpr std::array code_heads{"cbs",
                                "cbs code",
                                "cbs nummer",
                                "gemeentecode",
                                "gemeente code",
                                "code gemeente",
                                "code van de gemeente",
                                "gemeentenummer",
                                "gm code",
                                "gmcode",
                                "gm",
                                "statcode",
                                "code"};
constexpr std::array name_heads{"gemeente",      "gemeenten",     "gemeentenaam",
                                "gemeente naam", "naam gemeente", "naam van de gemeente",
                                "naam",          "gm naam",       "gmnaam",
                                "statnaam",      "deelnemer",     "deelnemers"};
constexpr std::array region_heads{"regio",      "regionaam",         "regio naam",
                                  "naam regio", "naam van de regio", "indeling",
                                  "valt onder"};

template <typename List>
bool in(List const& list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

struct Contents {
  std::set<std::string> by_code{}, by_name{};  // different municipalities
  std::size_t filled{}, worded{};              // cells with something, with letters
  std::size_t written_as_code{};               // "0014", "GM0014"
};

/// What a column holds; a code counts whenever the municipality existed.
Contents contents(TextRows rows, std::size_t column, Gazetteer const& gazetteer, Date day) {
  Contents result;
  for (auto const& row : rows) {
    auto const& cell = row[column];
    if (cell.empty()) continue;
    ++result.filled;
    if (letters(cell)) ++result.worded;
    auto const code = municipality_code(cell);
    auto const* const known = code.empty() ? nullptr : gazetteer.atlas()->organisation(code);
    if (known != nullptr) {
      result.by_code.insert(code);
      if (cell.size() == 4 || cell.size() == 6) ++result.written_as_code;
    }
    if (!code.empty() || cell.size() > 80) continue;
    for (auto const& each : gazetteer.find(cell, day)) {
      if (each.organisation == nullptr ||
          each.organisation->kind != OrganisationKind::municipality) {
        continue;
      }
      result.by_name.insert(each.organisation->code);
      break;
    }
  }
  return result;
}

class Columns {
 public:
  Columns(TextRows rows, DivisionAsked const& asked, Gazetteer const& gazetteer, Date day)
      : rows_{rows}, asked_{asked} {
    for (std::size_t c = 0; c < width(); ++c) {
      contents_.push_back(contents(rows, c, gazetteer, day));
    }
    gazetteer_ = &gazetteer;
    day_ = day;
  }

  DivisionColumns find() {
    guess_municipality();
    find_head();
    if (!asked_.columns.empty() && !say_columns()) return std::move(result_);
    if (!result_.code && !result_.name) {
      trouble(
          "In dit bestand staat geen kolom met gemeenten. Er moet per rij een gemeente staan: haar "
          "naam of code (bijvoorbeeld 0014 of GM0014). Met --columns zegt u in welke kolom.");
    } else if (!region_said_) {
      guess_region();
    }
    return std::move(result_);
  }

 private:
  std::size_t width() const { return rows_.empty() ? 0 : rows_.front().size(); }
  std::string folded_head(std::size_t column) const {
    return result_.head ? text::fold(rows_[*result_.head][column]) : std::string{};
  }
  std::string quoted_heads(std::vector<std::size_t> const& columns) const {
    std::string text;
    for (auto const c : columns) {
      auto const& head = result_.head ? rows_[*result_.head][c] : std::string{};
      text += (text.empty() ? "" : ", ") +
              (head.empty() ? "kolom " + std::to_string(c + 1) : "„" + head + "”");
    }
    return text;
  }
  void trouble(std::string text, bool usage = false) {
    result_.trouble = std::move(text);
    result_.usage = usage;
  }

  /// The name is in the column with most different municipalities: regions may be called after
  /// municipalities as well.
  void guess_municipality() {
    std::size_t most = 0;
    for (std::size_t c = 0; c < width(); ++c) {
      auto const& each = contents_[c];
      if (each.by_name.size() * 3 <= each.filled || each.by_name.size() <= most) continue;
      most = each.by_name.size();
      result_.name = c;
    }
    std::tuple<std::size_t, bool, std::size_t> best{};
    for (std::size_t c = 0; c < width(); ++c) {
      auto const& each = contents_[c];
      if (each.by_code.size() * 2 <= each.filled) continue;
      bool const said = said_to_be_code(c);
      auto const agreeing = agreeing_names(c);
      // Any small number is the code of some municipality that once was.
      bool const agrees = agreeing > 0 && agreeing * 2 >= most;
      if (!said && !agrees && each.written_as_code * 2 <= each.filled) continue;
      std::tuple const score{agreeing, said, each.by_code.size()};
      if (score <= best) continue;
      best = score;
      result_.code = c;
    }
    // A column of regions that are called after their centre is no column of municipalities.
    if (result_.code && most * 2 < std::get<2>(best)) result_.name.reset();
  }

  bool said_to_be_code(std::size_t column) const {
    return std::ranges::any_of(
        rows_.first(std::min<std::size_t>(rows_.size(), 10)), [&](auto const& row) {
          auto const head = text::fold(row[column]);
          return in(code_heads, head) || (head.find("gemeente") != std::string::npos &&
                                          head.find("code") != std::string::npos);
        });
  }

  /// The rows in which the code in that column is of the municipality named.
  std::size_t agreeing_names(std::size_t column) const {
    if (!result_.name) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(rows_, [&](auto const& row) {
      auto const code = municipality_code(row[column]);
      if (code.empty()) return false;
      return std::ranges::any_of(gazetteer_->find(row[*result_.name], day_), [&](auto const& each) {
        return each.organisation != nullptr && each.organisation->code == code;
      });
    }));
  }

  bool municipality_in(std::vector<std::string> const& row) const {
    if (result_.code && gazetteer_->atlas()->organisation(municipality_code(row[*result_.code]))) {
      return true;
    }
    return result_.name && !municipalities_named(*gazetteer_, row[*result_.name], day_).empty();
  }

  /// The head is the last row before the municipalities that says what stands in the columns; where
  /// none does the table has no head.
  void find_head() {
    std::size_t first = 0;
    while (first < rows_.size() && !municipality_in(rows_[first])) ++first;
    if (first == rows_.size()) first = std::min<std::size_t>(rows_.size(), 10);
    for (auto r = first; r-- > 0;) {
      bool const says = std::ranges::any_of(rows_[r], [](std::string const& cell) {
        auto const folded = text::fold(cell);
        return in(code_heads, folded) || in(name_heads, folded) || in(region_heads, folded) ||
               folded.find("gemeente") != std::string::npos ||
               folded.find("regio") != std::string::npos;
      });
      auto const filled = std::ranges::count_if(rows_[r], [](auto const& x) { return !x.empty(); });
      if (!says || filled < 2) continue;
      result_.head = r;
      result_.first = r + 1;
      return;
    }
    // Titles above a table without heads: one cell and no more.
    while (
        result_.first < first &&
        std::ranges::count_if(rows_[result_.first], [](auto const& x) { return !x.empty(); }) < 2) {
      ++result_.first;
    }
  }

  /// A column by its head or its number from 1.
  std::optional<std::size_t> column(std::string_view said) const {
    auto const folded = text::fold(said);
    for (std::size_t c = 0; c < width(); ++c) {
      if (!folded.empty() && folded_head(c) == folded) return c;
    }
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(said.data(), said.data() + said.size(), number);
    bool const fits =
        error == std::errc{} && end == said.data() + said.size() && number > 0 && number <= width();
    return fits ? std::optional{number - 1} : std::nullopt;
  }

  bool assign(std::string_view role, std::size_t at) {
    if (role == "municipality") {
      result_.name = at;
    } else if (role == "code") {
      result_.code = at;
    } else if (role == "region") {
      result_.region = at;
      region_said_ = true;
    } else if (role == "region-code") {
      result_.region_code = at;
    } else if (role != "extra") {
      return false;
    }
    return true;
  }

  /// The columns as the user says; false = with trouble.
  bool say_columns() {
    std::vector<std::string> parts;
    std::string_view rest = asked_.columns;
    while (!rest.empty()) {
      auto const comma = std::min(rest.find(','), rest.size());
      parts.push_back(text::squeeze(rest.substr(0, comma)));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    bool const by_head = asked_.columns.find('=') != std::string::npos;
    if (!by_head) {
      result_.code.reset();
      result_.name.reset();
      if (parts.size() > width()) {
        trouble("De tabel heeft " + std::to_string(width()) +
                    " kolommen, en na --columns staan er " + std::to_string(parts.size()) + ".",
                true);
        return false;
      }
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      auto const sign = parts[i].find('=');
      auto const role = text::squeeze(parts[i].substr(0, sign));
      auto const at =
          by_head ? column(sign == std::string::npos ? std::string{}
                                                     : text::squeeze(parts[i].substr(sign + 1)))
                  : std::optional{i};
      if (!at) {
        std::vector<std::size_t> all(width());
        for (std::size_t c = 0; c < all.size(); ++c) all[c] = c;
        trouble("De kolom bij „" + parts[i] + "” staat niet in de tabel. De kolommen zijn: " +
                    quoted_heads(all) + ". Een nummer mag ook: „region=3”.",
                true);
        return false;
      }
      if (!assign(role, *at)) {
        trouble("De kolom „" + role +
                    "” is onbekend. Kies uit: municipality, code, region, region-code, extra; met "
                    "komma's ertussen, of als „region=kop van de kolom”.",
                true);
        return false;
      }
    }
    return true;
  }

  void guess_region() {
    std::vector<std::size_t> possible;
    std::vector<std::size_t> codes;
    for (std::size_t c = 0; c < width(); ++c) {
      if (c == result_.code || c == result_.name || c == result_.region_code) continue;
      auto const& each = contents_[c];
      auto const head = folded_head(c);
      bool const of_code = head.find("code") != std::string::npos ||
                           head.find("nummer") != std::string::npos || head.ends_with(" nr");
      // The code of the municipality may be there twice: "0014" and "GM0014".
      bool const of_region =
          each.by_code.size() * 2 <= each.filled || head.find("regio") != std::string::npos;
      if (of_code) {
        if (of_region) codes.push_back(c);
      } else if (each.filled > 0 && each.worded * 2 > each.filled) {
        possible.push_back(c);
      }
    }
    auto const chosen = region_among(possible);
    if (!chosen) {
      trouble(
          possible.empty()
              ? std::string{"In dit bestand staat geen kolom met regio's. Er moet per rij een "
                            "gemeente en haar regio staan. Met --columns zegt u in welke kolom."}
              : "Meer kolommen kunnen de regio's bevatten: " + quoted_heads(possible) +
                    ". Zeg welke het is, bijvoorbeeld: --columns \"region=" +
                    (result_.head ? rows_[*result_.head][possible.front()]
                                  : std::to_string(possible.front() + 1)) +
                    "\"",
          !possible.empty());
      return;
    }
    result_.region = *chosen;
    if (codes.size() == 1 && !result_.region_code) result_.region_code = codes.front();
  }

  std::optional<std::size_t> region_among(std::vector<std::size_t> const& possible) const {
    if (possible.size() == 1) return possible.front();
    auto const only = [&](auto const& fits) -> std::optional<std::size_t> {
      std::optional<std::size_t> found;
      for (auto const c : possible) {
        if (!fits(folded_head(c))) continue;
        if (found) return std::nullopt;
        found = c;
      }
      return found;
    };
    auto const name = text::fold(asked_.name);
    if (!name.empty()) {
      if (auto const same = only([&](std::string const& head) { return head == name; }))
        return same;
    }
    if (auto const known = only([](std::string const& head) { return in(region_heads, head); })) {
      return known;
    }
    return only([](std::string const& head) { return head.find("regio") != std::string::npos; });
  }

  TextRows rows_;
  DivisionAsked const& asked_;
  Gazetteer const* gazetteer_{};
  Date day_{};
  std::vector<Contents> contents_{};
  DivisionColumns result_{};
  bool region_said_{};
};

}  // namespace

std::string municipality_code(std::string_view cell) {
  if (cell.starts_with("gm") || cell.starts_with("GM") || cell.starts_with("Gm")) {
    cell.remove_prefix(2);
  }
  std::string digits;
  for (char const c : cell) {
    // A spreadsheet may show the number 1680 as "1.680".
    if (c == '.' && digits.size() == 1 && cell.size() == 5) continue;
    if (c < '0' || c > '9') return {};
    digits += c;
  }
  if (digits.empty() || digits.size() > 4) return {};
  return "gm" + std::string(4 - digits.size(), '0') + digits;
}

std::vector<reference::Candidate> municipalities_named(Gazetteer const& gazetteer,
                                                       std::string_view name, Date day) {
  auto found = gazetteer.find(name, day);
  std::erase_if(found, [](auto const& each) {
    return each.organisation == nullptr || !each.alive ||
           each.organisation->kind != OrganisationKind::municipality;
  });
  if (found.empty()) return found;
  auto const how = found.front().how;
  std::erase_if(found, [&](auto const& each) { return each.how != how; });
  return found;
}

std::size_t municipalities_in(TextRows rows, Gazetteer const& gazetteer, Date day) {
  std::size_t most = 0;
  for (std::size_t c = 0; !rows.empty() && c < rows.front().size(); ++c) {
    auto const found = contents(rows, c, gazetteer, day);
    most = std::max({most, found.by_code.size() * 2 > found.filled ? found.by_code.size() : 0,
                     found.by_name.size()});
  }
  return most;
}

DivisionColumns division_columns(TextRows rows, DivisionAsked const& asked,
                                 Gazetteer const& gazetteer, Date day) {
  return Columns{rows, asked, gazetteer, day}.find();
}

}  // namespace verband::resolve
