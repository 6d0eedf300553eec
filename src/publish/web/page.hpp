// SPDX-License-Identifier: EUPL-1.2
// What all pages share: the request they answer, their frame, and the pieces they are made of.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/on_day.hpp"
#include "model/register.hpp"
#include "model/wording.hpp"
#include "publish/web/addresses.hpp"
#include "publish/web/html.hpp"
#include "publish/web/url.hpp"

namespace verband::publish {

struct Boundaries;

/// What the operator of the site decides.
struct SiteSettings {
  std::string title{"Verband"};
  std::string contact{};  // e-mail address or https address of the operator, empty = not given
  std::string theme{};    // address of the style sheet of the operator, empty = none
  std::shared_ptr<Boundaries const> boundaries{};  // outlines for maps, when the operator has them
};

/// The question a page answers: where, on which day, with what knowledge.
struct PageRequest {
  std::string path{};       // decoded, without suffix: "/gemeente/haren"
  Parameters parameters{};  // all of them, the two dates too
  Date today{};
  Date day{};                   // valid on
  bool day_given{};             // by ?op=; else it is today
  std::optional<Date> known{};  // as known at the end of that day, by ?bekend=
  analysis::OnDay const* register_on_day{};
  Addresses const* addresses{};
  SiteSettings const* site{};
  /// What was wrong with the question, in words, by the parameter it is about.
  std::vector<std::pair<std::string, std::string>> troubles{};

  Snapshot const& snapshot() const { return *register_on_day->snapshot; }
  Atlas const& atlas() const { return *register_on_day->snapshot->atlas; }
};

/// An address on this site, with the two dates of the request kept.
std::string link(PageRequest const& request, std::string_view path,
                 Parameters const& parameters = {});
/// The same page with other parameters; the dates among them are kept.
std::string same_page(PageRequest const& request, Parameters const& parameters);
/// The same page on another day.
std::string on_another_day(PageRequest const& request, Date day);

/// A step of the path to a page: its name and where it is (empty = this page).
struct Crumb {
  std::string label{};
  std::string address{};
};

/// What of a page can be taken along as a file.
enum class TakeAlong : std::uint8_t {
  nothing,
  partnerships,  // as Word, Excel, CSV, JSON and JSON-LD
  table,         // as Excel and CSV
  document,      // as Word, Excel and CSV
  graph,         // as Excel, CSV, JSON, GraphML and GEXF
  checklist      // as Word, Excel, CSV and JSON
};

/// The frame of a page.
struct Frame {
  std::string title{};          // the question, h1
  std::string_view section{};   // which item of the menu is current: "/samenwerkingen"
  std::vector<Crumb> crumbs{};  // after the home page
  TakeAlong takes{};            // what can be taken along
  std::size_t rows{};           // how many, said in the links
  bool in_parts{};              // this page shows only a part of the rows
  bool drawn{};                 // a picture stands in the place of the rows
  bool dates{true};             // the two dates make a difference here
  bool years{};                 // worth to go through the years
};

/// A whole page: the frame with what `content` writes in the main part (after the h1).
std::string page(PageRequest const& request, Frame const& frame,
                 std::function<void(Html&)> const& content);

/// Pieces. Texts from sources go through Html::quote.
void paragraph(Html& html, std::string_view text);
void heading(Html& html, int level, std::string_view text, std::string_view id = {});
void anchor(Html& html, std::string_view address, std::string_view text);
/// A notice; kind: "info", "warning" or "error".
void notice(Html& html, std::string_view kind, std::function<void()> const& content);
/// The mark for how firmly something is known: vermeld, vermoed, verwacht.
void mark(Html& html, analysis::Standing standing);
/// A link to an organisation by its code.
void organisation(Html& html, PageRequest const& request, std::string_view code);
/// A link to a partnership.
void partnership(Html& html, PageRequest const& request, analysis::BeliefView const& belief);
/// A name at the begin of a sentence: "provincie Groningen" → "De provincie Groningen".
std::string sentence(std::string_view name);
/// The page of a partnership, without dates.
std::string partnership_path(Partnership const& partnership);

/// A head of a table as a link to sort by.
struct SortHead {
  std::string address{};      // empty = a head without a link
  std::string_view sorted{};  // "ascending", "descending", or empty when by another head
};

/// A table of a page. On a narrow screen its rows become cards, so every cell knows its head.
struct TableFrame {
  std::string_view id{};
  std::string caption{};  // the question it answers
  std::vector<std::string> heads{};
  std::vector<SortHead> sort{};  // by the number of the head; those without stay text
  bool lines{};                  // on a narrow screen a line for each row instead of a card
  std::function<std::string(std::size_t)> row_id{};  // of a row, to link to; none = without
};

/// Writes the table; `cell(row, column)` writes what is in a cell. The first column is the head of
/// its row.
void table(Html& html, TableFrame const& frame, std::size_t rows,
           std::function<void(std::size_t, std::size_t)> const& cell);

/// How many rows of a long table stand on one page (?pagina=).
inline constexpr std::size_t page_size = 100;
/// The number of the page asked for, 1 … `pages`.
std::size_t page_number(PageRequest const& request, std::size_t pages);
/// Links to the pages of a long table; nothing when there is only one.
void page_links(Html& html, PageRequest const& request, std::size_t pages, std::size_t current);

}  // namespace verband::publish
