// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/no_table.hpp"

#include <algorithm>
#include <string>

#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/odd_list.hpp"
#include "ingest/words/head_words.hpp"

namespace verband::ingest {

std::size_t filled_cells(Draft const& draft) {
  std::size_t filled = 0;
  for (auto const& row : draft.rows) {
    filled += static_cast<std::size_t>(
        std::ranges::count_if(row.cells, [](Cell const& cell) { return !cell.text.empty(); }));
  }
  return filled;
}

namespace {

/// A letter read as a table has one row with a cell or two; a table of names has several rows.
bool says_something(Draft const& draft) {
  return draft.rows.size() >= 2 || filled_cells(draft) >= 3;
}

/// True when fewer than half of the rows have a name: what stands there is sentences, or, without a
/// head that says that they are names, heads or figures.
bool nameless(Draft const& draft, bool header) {
  auto const column = column_of(draft, ColumnRole::name);
  auto const named = std::ranges::count_if(draft.rows, [&](DraftRow const& row) {
    if (!column || *column >= row.cells.size()) return false;
    auto const& name = row.cells[*column].text;
    bool const part = name.ends_with(',') || name.ends_with('?');  // of a letter, or a heading
    return name.size() > 2 && !is_told(name) && !part && (header || odd_name(name).empty());
  });
  return static_cast<std::size_t>(named) * 2 < draft.rows.size();
}

/// True where fewer than half of the names are of an organisation or have a word that is in no list
/// of words: "Rekening", "Kenmerk voorstel", "2.386".
bool only_words(Draft const& draft, text::Lexicon const& lexicon) {
  auto const column = column_of(draft, ColumnRole::name);
  auto const names = std::ranges::count_if(draft.rows, [&](DraftRow const& row) {
    if (!column || *column >= row.cells.size()) return false;
    auto const& name = row.cells[*column].text;
    if (is_organisation(name)) return true;
    return std::ranges::any_of(words_of(name), [&](std::string const& word) {
      bool const letters = word.find_first_of("0123456789") == std::string::npos;
      return letters && !lexicon.word(word) && !lexicon.compound(word);
    });
  });
  return static_cast<std::size_t>(names) * 2 < draft.rows.size();
}

/// True where at least half of the rows begin who takes part with a name that is known.
bool names_parties(Draft const& draft, text::Lexicon const& lexicon) {
  auto const column = column_of(draft, ColumnRole::participants);
  auto const named = std::ranges::count_if(draft.rows, [&](DraftRow const& row) {
    if (!column || *column >= row.cells.size()) return false;
    auto const who = std::string_view{row.cells[*column].text};
    auto const end = std::min({who.find(','), who.find(" en "), who.find(';'), who.size()});
    return organisation_name(who.substr(0, end), lexicon) ||
           who.find("gemeenten") != std::string_view::npos;
  });
  return static_cast<std::size_t>(named) * 2 >= draft.rows.size();
}

/// True where the cells are as long as the paragraphs of a running text.
bool long_cells(Draft const& draft) {
  constexpr std::size_t longest = 180;  // bytes, on average
  std::size_t bytes = 0;
  for (auto const& row : draft.rows) {
    for (auto const& cell : row.cells) bytes += cell.text.size();
  }
  return bytes > longest * filled_cells(draft);
}

}  // namespace

bool tells_of_partnerships(Draft const& draft) {
  using enum ColumnRole;
  for (std::size_t c = 0; c < draft.columns.size(); ++c) {
    auto const role = draft.columns[c].role;
    if (role != participants && role != policy_area && role != nature && role != legal_form) {
      continue;
    }
    auto const filled =
        static_cast<std::size_t>(std::ranges::count_if(draft.rows, [&](DraftRow const& row) {
          return c < row.cells.size() && !row.cells[c].text.empty();
        }));
    if (filled * 3 >= draft.rows.size()) return true;
  }
  return false;
}

bool is_no_table(Draft const& draft, bool header, text::Lexicon const& lexicon) {
  // A head that only seems one stands over a row or two.
  bool const few = draft.rows.size() < (header ? 1 : 2);
  bool const loose = !header && draft.dialect == Dialect::unknown;
  bool const silent =
      (loose || draft.rows.size() < (header ? 3U : 6U)) && !tells_of_partnerships(draft);
  bool const nobody = only_words(draft, lexicon) && !names_parties(draft, lexicon);
  bool const running = loose && (nobody || long_cells(draft));
  return few || silent || running || nameless(draft, header) || !says_something(draft);
}

}  // namespace verband::ingest
