// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/outside.hpp"

#include <algorithm>
#include <array>

#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/findings.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/joins.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// Words with which the name of a partnership begins; a name with a capital follows.
constexpr std::array<std::string_view, 17> beginnings{
    "stichting",         "ggd",           "veiligheidsregio", "omgevingsdienst",
    "recreatieschap",    "vereniging",    "cooperatie",       "werkvoorzieningschap",
    "natuurschap",       "streekarchief", "werkplein",        "werkbedrijf",
    "metropoolregio",    "euregio",       "plassenschap",     "belastingsamenwerking",
    "serviceorganisatie"};

/// For comparing: "Groene-Hart" is "groene hart".
std::string plain(std::string_view text) {
  auto folded = text::fold(text);
  std::ranges::replace(folded, '-', ' ');
  return folded;
}

/// All that the list says, for comparing.
std::string listed(Draft const& draft) {
  std::string all;
  for (auto const& row : draft.rows) {
    for (auto const& cell : row.cells) all += plain(cell.text) + "\n";
  }
  return all;
}

/// All that stands in the column of names.
std::string names_listed(Draft const& draft) {
  auto const column = column_of(draft, ColumnRole::name);
  std::string all;
  for (auto const& row : draft.rows) {
    if (column && *column < row.cells.size()) all += plain(row.cells[*column].text) + "\n";
  }
  return all;
}

/// A name that the list writes otherwise: "Stichting Groene Hart" for "Groene Hart (stichting)".
bool listed_otherwise(std::string_view name, std::string const& names) {
  constexpr std::size_t telling = 5;  // letters
  auto const own = plain(name.substr(std::min(name.find(' ') + 1, name.size())));
  return own.size() >= telling && names.find(own) != std::string::npos;
}

bool overlap(TextPlace const& one, TextPlace const& other) {
  return std::ranges::any_of(one.spans, [&](Span const& a) {
    return std::ranges::any_of(other.spans,
                               [&](Span const& b) { return a.begin < b.end && b.begin < a.end; });
  });
}

/// True when this cell was read from this text.
bool from_here(Cell const& cell, Paragraph const& paragraph) {
  auto const* const one = std::get_if<TextPlace>(&cell.place);
  auto const* const other = std::get_if<TextPlace>(&paragraph.place);
  bool const both_texts = one != nullptr && other != nullptr;
  return !cell.text.empty() && (both_texts ? overlap(*one, *other) : cell.place == paragraph.place);
}

/// True when a cell of the list was read from this text.
bool was_read(Paragraph const& paragraph, Draft const& draft) {
  return std::ranges::any_of(draft.rows, [&](DraftRow const& row) {
    return std::ranges::any_of(row.cells,
                               [&](Cell const& cell) { return from_here(cell, paragraph); });
  });
}

}  // namespace

NamesOutside names_outside(std::vector<Paragraph> const& paragraphs, Draft const& draft) {
  constexpr std::size_t most = 2000;  // names: each is sought in the whole list
  std::size_t sought = 0;
  NamesOutside out;
  auto& found = out.names;
  auto const known = listed(draft);
  auto const names = names_listed(draft);
  for (auto const& paragraph : paragraphs) {
    auto const line = text::squeeze(paragraph.text);
    for (std::size_t at = 0; at < line.size();) {
      auto const end = std::min(line.find(' ', at), line.size());
      auto const next = std::min(line.find(' ', std::min(end + 1, line.size())), line.size());
      auto const word = text::fold(std::string_view{line}.substr(at, end - at));
      auto const behind = std::string_view{line}.substr(std::min(end + 1, line.size()),
                                                        next - std::min(end + 1, next));
      bool const begins = std::ranges::find(beginnings, word) != beginnings.end();
      if (begins && capital(behind)) {
        if (++sought > most) {
          out.all = false;
          return out;
        }
        auto name = line.substr(at, next - at);
        while (!name.empty() && name.find_last_of(".,;:)") + 1 == name.size()) name.pop_back();
        bool const outside =
            known.find(plain(name)) == std::string::npos && !listed_otherwise(name, names);
        if (outside && std::ranges::find(found, name) == found.end()) found.push_back(name);
      }
      at = end + 1;
    }
  }
  return out;
}

void doubt_cells(std::vector<Paragraph> const& paragraphs, Draft& draft) {
  for (auto const& paragraph : paragraphs) {
    if (paragraph.doubts.empty()) continue;
    for (auto& row : draft.rows) {
      for (auto& cell : row.cells) {
        if (from_here(cell, paragraph)) add_doubts(cell.doubts, paragraph.doubts);
      }
    }
  }
}

std::optional<Finding> items_unread(std::vector<Paragraph> const& paragraphs, Draft const& draft) {
  std::vector<std::string> found;
  std::vector<std::string> headed;  // below a legal form: those are parties, whatever the list is
  auto const known = listed(draft);
  std::size_t read = 0;
  bool bold = false;  // the items of the list begin in bold
  bool form = false;  // the heading above says one
  for (auto const& each : paragraphs) {
    if (!each.item) {
      form = legal_heading(each.text);
      continue;
    }
    auto const text = plain(text::squeeze(each.text));
    auto const words = text.substr(0, text.find_first_of("(:;,.", 3));
    if (known.find(text::squeeze(words)) != std::string::npos || was_read(each, draft)) {
      ++read;
      bold = bold || each.lead > 0;
    } else if (form && each.indent == 0 && !is_told(each.text)) {
      headed.push_back(each.text);
    } else if (read > 0 && (each.lead > 0) == bold && each.indent == 0) {
      found.push_back(each.text);
    }
  }
  bool const of_items = draft.shape == Shape::outline || draft.shape == Shape::list;
  if (!of_items || found.size() > read) found.clear();
  found.insert(found.begin(), headed.begin(), headed.end());
  return found.empty() ? std::nullopt : std::optional{texts_unread(found)};
}

Finding texts_unread(std::vector<std::string> const& texts) {
  constexpr std::size_t shown = 60;  // letters
  auto line = text::squeeze(texts.front());
  if (line.size() > shown) line = line.substr(0, line.rfind(' ', shown)) + " …";
  return doubt("lines-between-rows",
               "In het document staan onderdelen die op de lijst lijken en niet zijn gelezen (" +
                   std::to_string(texts.size()) + "): „" + line + "”. Kijk of zij erbij horen.");
}

}  // namespace verband::ingest
