// SPDX-License-Identifier: EUPL-1.2
#include "resolve/document.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/date.hpp"
#include "resolve/counts.hpp"
#include "resolve/owner.hpp"
#include "resolve/tokens.hpp"
#include "resolve/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::resolve {
namespace {

using reference::Gazetteer;
using reference::How;

/// A municipality's name as the rows use it: all municipalities through time that bore it.
struct Named {
  std::vector<Organisation const*> bearers{};
  std::set<std::uint32_t> rows{};
  bool region{};    // a grouping has this name too
  bool province{};  // a province has this name too: it says nothing about the day
  bool alive(Date day) const {
    return province || std::ranges::any_of(
                           bearers, [&](auto const* each) { return each->period.contains(day); });
  }
};
using Names = std::map<std::string, Named>;

/// The token behind names that say nothing about the day: "de voormalige gemeenten Sleen en
/// Odoorn", or the two halves of "Graft/De Rijp"; i when there are none.
std::size_t undated(Gazetteer const& gazetteer, Tokens const& tokens, std::size_t i) {
  auto const name_end = [&](std::size_t from) {
    return from < tokens.size()
               ? tokens.after(from, gazetteer.longest_name(tokens.folded_from(from)))
               : from;
  };
  if (tokens.is(i, {"voormalige", "vml", "toenmalige", "vroegere"})) {
    bool const several = municipalities_word(tokens, i + 1);
    auto at = tokens.is(i + 1, {"gemeente"}) || several ? i + 2 : i + 1;
    auto end = name_end(at);
    while (several && end > at && (tokens.sign(end, ',') || tokens.is(end, {"en"}))) {
      at = end + 1;
      if (name_end(at) == at) break;
      end = name_end(at);
    }
    return end;
  }
  auto const stroke = name_end(i);
  if (stroke == i || !tokens.sign(stroke, '/')) return i;
  auto const end = name_end(stroke + 1);
  if (end == stroke + 1) return i;
  auto const whole =
      std::string{tokens.folded(i, stroke)} + " " + std::string{tokens.folded(stroke + 1, end)};
  bool const one = std::ranges::any_of(gazetteer.find(whole, Date{}), [](auto const& each) {
    return each.organisation != nullptr && each.how == How::exact;
  });
  return one ? end : i;
}

void collect(Gazetteer const& gazetteer, std::string const& cell, std::uint32_t row, Names& names) {
  Tokens const tokens{cell};
  for (std::size_t i = 0; i < tokens.size();) {
    if (auto const next = tokens[i].word() ? undated(gazetteer, tokens, i) : i; next > i) {
      i = next;
      continue;
    }
    if (!tokens[i].word() || !tokens[i].capital) {
      ++i;
      continue;
    }
    auto const end = tokens.after(i, gazetteer.longest_name(tokens.folded_from(i)));
    if (end == i) {
      ++i;
      continue;
    }
    auto const folded = std::string{tokens.folded(i, end)};
    bool const clear = (i == 0 || !region_word(tokens, i - 1)) && !municipalities_word(tokens, end);
    auto const at = names.find(folded);
    if (at != names.end()) {
      at->second.rows.insert(row);
    } else if (clear) {
      Named named;
      for (auto const& each : gazetteer.find(folded, Date{})) {
        if (each.grouping != nullptr) named.region = true;
        if (each.organisation != nullptr && each.organisation->kind == OrganisationKind::province)
          named.province = true;
        if (each.organisation != nullptr && each.how == How::exact &&
            each.organisation->kind == OrganisationKind::municipality)
          named.bearers.push_back(each.organisation);
      }
      if (!named.bearers.empty()) {
        named.rows.insert(row);
        names.emplace(folded, std::move(named));
      }
    }
    i = end;
  }
}

/// The latest stretch in which the most names existed together.
Period best_window(Names const& names) {
  std::set<Date> edges;
  for (auto const& [name, each] : names) {
    for (auto const* bearer : each.bearers) {
      edges.insert(bearer->period.from);
      edges.insert(bearer->period.to);
    }
  }
  edges.insert(Date::min());
  edges.insert(Date::max());
  std::size_t best = 0;
  Period window;
  for (auto at = edges.begin(); std::next(at) != edges.end(); ++at) {
    std::size_t alive = 0;
    for (auto const& [name, each] : names) alive += each.alive(*at) ? 1U : 0U;
    if (alive < best) continue;
    bool const extends = alive == best && window.to == *at;
    window = {extends ? window.from : *at, *std::next(at)};
    best = alive;
  }
  return window;
}

std::optional<Date> stated_date(std::string const& text, Period const& window) {
  Tokens const tokens{text, 400};
  std::optional<Date> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (std::size_t length : {3U, 1U}) {
      if (i + length > tokens.size()) continue;
      auto const words = tokens.written(i, i + length);
      if (words.size() < 8) continue;
      auto const day = parse_date(words);
      if (day && window.contains(*day) && (!found || *day > *found)) found = day;
    }
  }
  return found;
}

/// The first day that is written as one but is in no calendar: "31-2-2023", "30 februari 2023".
std::string impossible_day(std::string_view text) {
  Tokens const tokens{text, 400};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (std::size_t length : {3U, 1U}) {
      if (i + length > tokens.size()) continue;
      auto const words = tokens.written(i, i + length);
      if (words.size() < 8 || parse_date(words)) continue;
      // Only what would be a day, were it not so late in the month: a number of a file is none.
      auto first_of_month = words;
      bool const year_first = words.find('-') == 4;
      auto const at = year_first ? words.size() - 2 : 0;
      auto const day = words.substr(at, 2);
      first_of_month.replace(at, 2, year_first ? "01" : "1");
      bool const late = day == "29" || day == "30" || day == "31";
      if (late && parse_date(first_of_month)) return words;
    }
  }
  return {};
}

/// The name of a file with the days in it as people write them: "20230214" and "2023_02_14".
std::string with_days(std::string title) {
  auto const digit = [&](std::size_t i) {
    return i < title.size() && title[i] >= '0' && title[i] <= '9';
  };
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title[i] == '_') title[i] = i > 0 && digit(i - 1) && digit(i + 1) ? '-' : ' ';
    std::size_t figures = 0;
    while (digit(i + figures)) ++figures;
    if (figures == 8 && (title[i] == '1' || title[i] == '2')) {
      auto const day = title.substr(i, 4) + "-" + title.substr(i + 4, 2) + "-";
      bool const month = parse_iso_date(day + "01").has_value();
      if (month && title.substr(i + 6, 2) <= "31")
        title.replace(i, 8, day + title.substr(i + 6, 2));
    }
    i += figures > 0 ? figures - 1 : 0;
  }
  return title;
}

/// True for the second year of "2021-2024" or "2021 – 2024": a list is of the first.
bool ends_range(std::string_view text, std::size_t year) {
  auto before = text.substr(0, year);
  auto const pop = [&](std::string_view end) {
    bool const any = before.ends_with(end);
    if (any) before.remove_suffix(end.size());
    return any;
  };
  pop(" ");
  if (!pop("-") && !pop("–") && !pop(" t/m")) return false;
  pop(" ");
  auto const figures =
      before.size() - std::min(before.size(), before.find_last_not_of("0123456789") + 1);
  return figures == 4;
}

/// 1 January of the latest year that one of the texts names, in the window and not after today.
std::optional<Date> latest_year(std::vector<std::string const*> const& texts, Period const& window,
                                Date today) {
  std::optional<Date> found;
  for (auto const* const text : texts) {
    std::string_view const all{*text};
    auto const digit = [&](std::size_t i) {
      return i < all.size() && all[i] >= '0' && all[i] <= '9';
    };
    for (std::size_t i = 0; i + 4 <= all.size(); ++i) {
      if ((i > 0 && digit(i - 1)) || digit(i + 4)) continue;
      if (!digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3)) continue;
      if (ends_range(all, i)) continue;
      auto const day = parse_iso_date(std::string{all.substr(i, 4)} + "-01-01");
      bool const past = today == Date{} || (day && *day <= today);
      bool const plausible = all[i] == '2' || (all[i] == '1' && all[i + 1] == '9');
      if (day && plausible && past && window.contains(*day) && (!found || *day > *found))
        found = day;
    }
  }
  return found;
}

class Document {
 public:
  Document(Draft const& draft, std::vector<RowText> const& rows, Gazetteer const& gazetteer,
           Options const& options, std::vector<Finding>& findings)
      : draft_{draft}, rows_{rows}, gazetteer_{gazetteer}, options_{options}, findings_{findings} {}

  DocumentContext run() {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      collect(gazetteer_, rows_[i].participants, static_cast<std::uint32_t>(i + 1), names_);
    context_.window = best_window(names_);
    date();
    impossible_days();
    owner();
    anachronisms();
    return std::move(context_);
  }

 private:
  void finding(Severity severity, std::string code, std::string detail, std::uint32_t row = 0) {
    findings_.push_back(
        {severity, std::move(code), row, row > 0 ? "participants" : "", {}, std::move(detail)});
  }

  std::string window_text() const {
    auto const& [from, to] = context_.window;
    std::string text = from == Date::min() ? "het begin van de gegevens" : dutch(from);
    return "van " + text + " tot " + (to == Date::max() ? "nu" : dutch(to));
  }

  void date() {
    auto const& window = context_.window;
    if (options_.on) {
      context_.reference_date = *options_.on;
      context_.date_reason = "De datum is opgegeven.";
      if (!names_.empty() && !window.contains(*options_.on)) {
        finding(Severity::doubt, "date-outside-window",
                "De genoemde gemeenten bestonden samen " + window_text() + "; de datum " +
                    dutch(*options_.on) + " ligt daarbuiten.");
      }
      return;
    }
    std::vector<std::string const*> texts{&draft_.preamble, &draft_.trailer};
    for (auto const& column : draft_.columns) texts.push_back(&column.header);
    for (auto const& row : rows_) {
      for (auto const* const cell : {&row.name, &row.purpose, &row.nature}) texts.push_back(cell);
    }
    auto stated = stated_date(draft_.preamble, window);
    if (!stated) stated = stated_date(draft_.trailer, window);
    bool guessed = false;
    // What stands above and below the list goes before the name of the file.
    auto const above = latest_year({&draft_.preamble, &draft_.trailer}, window, options_.today);
    auto const called = stated || above ? std::nullopt : title_date(window);
    if (stated) {
      context_.reference_date = *stated;
      context_.date_reason = "Het document noemt deze datum.";
    } else if (called) {
      context_.reference_date = *called;
      context_.date_reason = "Deze datum of dit jaar staat in de naam van het bestand.";
    } else if (auto const year = latest_year(texts, window, options_.today)) {
      context_.reference_date = *year;
      context_.date_reason =
          "1 januari van het laatste jaar dat het document noemt en waarin alle "
          "genoemde gemeenten bestonden.";
    } else {
      guessed = true;
      auto day = options_.today;
      if (day >= window.to) day = window.to - std::chrono::days{1};
      if (day < window.from) day = window.from;
      context_.reference_date = day;
      context_.date_reason =
          window.contains(options_.today)
              ? "Het document noemt geen datum; vandaag past bij de genoemde gemeenten."
              : "Het document noemt geen datum; gekozen is de dag die het dichtst "
                "bij vandaag ligt waarop de genoemde gemeenten bestonden.";
    }
    finding(guessed ? Severity::doubt : Severity::note, guessed ? "date-unknown" : "date-inferred",
            dutch(context_.reference_date) + ": " + context_.date_reason +
                " Geef een andere datum op als dit niet klopt.");
  }

  void impossible_days() {
    if (options_.on) return;
    for (auto const& [text, where] : {std::pair{draft_.preamble, "het document"},
                                      {with_days(options_.title), "de naam van het bestand"}}) {
      auto const day = impossible_day(text);
      if (day.empty()) continue;
      finding(Severity::doubt, "date-impossible",
              "„" + day + "” in " + where + " is geen dag die bestaat. Gelezen is " +
                  dutch(context_.reference_date) + "; geef de goede datum op.");
    }
  }

  /// The day or else the year in the name of the file.
  std::optional<Date> title_date(Period const& window) const {
    auto const title = with_days(options_.title);
    if (auto const day = stated_date(title, window)) return day;
    return latest_year({&title}, window, options_.today);
  }

  void owner() {
    auto const& atlas = *gazetteer_.atlas();
    if (!options_.owner.empty()) {
      context_.owner = options_.owner;
      context_.owner_reason = "De eigenaar is opgegeven.";
      auto const* const one = atlas.organisation(options_.owner);
      if (one != nullptr && !one->period.contains(context_.reference_date)) {
        finding(Severity::doubt, "owner-not-alive",
                one->name + " bestond niet op " + dutch(context_.reference_date) +
                    ". Controleer de datum.");
      }
      return;
    }
    if (draft_.national) {
      context_.owner_reason = "Een lijst van het hele land is niet van één gemeente.";
      return;
    }
    OwnerClues clues{
        .draft = draft_, .rows = rows_, .title = options_.title, .day = context_.reference_date};
    for (auto const& [name, each] : names_) clues.named[name] = each.rows.size();
    auto const found = owner_of(clues, gazetteer_);
    context_.owner = found.code;
    context_.owner_reason = found.reason;
    if (found.code.empty()) {
      finding(Severity::doubt, "owner-unknown",
              found.reason +
                  " Geef de gemeente, de provincie of het waterschap op; nu is die nergens als "
                  "deelnemer aangenomen.");
      return;
    }
    finding(found.by_file ? Severity::doubt : Severity::note,
            found.by_file ? "owner-from-title" : "owner-inferred",
            found.reason + " Geef op van wie het is als dit niet klopt.");
  }

  void anachronisms() {
    auto const day = context_.reference_date;
    for (auto const& [name, each] : names_) {
      if (each.alive(day) || each.region) continue;
      // "Hoogezand" was a municipality once and is now short for one that lives
      if (living(gazetteer_, name, day) != nullptr) continue;
      auto const* const one = each.bearers.back();
      bool const early = day < one->period.from;
      std::string const detail =
          one->name + (early ? " bestond nog niet op " : " bestond niet meer op ") + dutch(day) +
          (early ? " (pas vanaf " + dutch(one->period.from) + ")."
                 : " (tot " + dutch(one->period.to) + ").");
      for (auto const row : each.rows) {
        context_.anachronisms.push_back({one->code, one->name, row, detail});
        finding(Severity::doubt, "anachronism", detail, row);
      }
    }
  }

  Draft const& draft_;
  std::vector<RowText> const& rows_;
  Gazetteer const& gazetteer_;
  Options const& options_;
  std::vector<Finding>& findings_;
  Names names_{};
  DocumentContext context_{};
};

}  // namespace

DocumentContext read_document(Draft const& draft, std::vector<RowText> const& rows,
                              Gazetteer const& gazetteer, Options const& options,
                              std::vector<Finding>& findings) {
  return Document{draft, rows, gazetteer, options, findings}.run();
}

}  // namespace verband::resolve
