// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/odd_list.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "ingest/flat/doubts.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/list_parties.hpp"
#include "ingest/shapes/plausible.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/shapes/sign_legend.hpp"
#include "ingest/words/head_words.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// The kind of column of which a text is the head and nothing more. "IJsselgemeenten" is a name.
std::optional<Kind> as_head(std::string_view text) {
  auto const label = label_of(text);
  if (!all_of_heads(label)) return std::nullopt;
  constexpr std::size_t longest_end = 4;  // letters: "deelnem" in "deelnemende"
  bool const part = std::ranges::any_of(words_of(label), [](std::string const& word) {
    auto const* const known = header_word(word);
    return known != nullptr &&
           (!word.starts_with(known->word) || word.size() > known->word.size() + longest_end);
  });
  return part ? std::nullopt : header_kind(label);
}

/// True for a text without a letter, or a date or an address.
bool figures(std::string_view text) {
  if (text.starts_with("www.") || text.starts_with("http") || text.starts_with("€")) return true;
  return text.find_first_not_of("0123456789.,/-%() ") == std::string_view::npos;
}

/// The kind of column with the head of which a text begins: "Partners – Almelo, Borne".
std::optional<Kind> head_before(std::string_view text) {
  constexpr std::size_t longest = 45;
  for (std::string_view const sign : {": ", " – ", " - "}) {
    auto const at = text.find(sign);
    if (at >= longest || figures(text.substr(0, 1))) continue;
    if (auto const kind = as_head(text.substr(0, at))) return kind;
  }
  return std::nullopt;
}

/// How many words are heads that say what something is for, who takes part, or how: of a name
/// hardly ever two.
std::size_t heads_among(std::vector<std::string> const& words) {
  constexpr float telling = 1.5F;
  return static_cast<std::size_t>(std::ranges::count_if(words, [](std::string const& word) {
    auto const* const known = header_word(word);
    bool const whole = known != nullptr && known->word.size() + 3 >= word.size();
    return whole && known->kind > Kind::name && known->weight >= telling;
  }));
}

/// True for a text of nothing but names of organisations, three or more.
bool only_parties(std::string_view text, text::Lexicon const& lexicon) {
  std::size_t parts = 0;
  while (!text.empty()) {
    auto const end = std::min(text.find_first_of(",;\n"), text.size());
    auto const part = text::squeeze(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!part.empty() && !names_party(part, lexicon)) return false;
    parts += part.empty() ? 0 : 1;
  }
  return parts >= 3;
}

/// "Stichting Samen Werken": behind such a form words that heads have are a name.
bool named_by_form(std::string_view name) {
  constexpr std::array<std::string_view, 4> forms{"Stichting ", "Vereniging ", "Coöperatie ",
                                                  "Cooperatie "};
  return std::ranges::any_of(forms, [&](std::string_view form) {
    return name.starts_with(form) && name.size() > form.size() && name[form.size()] >= 'A' &&
           name[form.size()] <= 'Z';
  });
}

}  // namespace

std::string_view odd_name(std::string const& name) {
  if (as_head(name) && !named_by_form(name))
    return "De naam in deze rij is een woord dat boven een kolom hoort.";
  if (figures(name)) return "De naam in deze rij is een getal, een datum of een adres.";
  bool const code = std::ranges::find(legal_codes, name) != legal_codes.end();
  if (is_form(name) || code) return "De naam in deze rij is alleen een rechtsvorm.";
  if (is_told(name) || name.ends_with('?')) return "De naam in deze rij is een zin.";
  if (name.ends_with(':') || name.find(": ") != std::string::npos || name.ends_with("–") ||
      head_before(name))
    return "In de naam in deze rij staat ook een kopje.";
  auto const words = words_of(name);
  if (heads_among(words) >= 2) return "In de naam in deze rij staan woorden van kopjes.";
  if (!words.empty() && title_word(words.front()))
    return "De naam in deze rij lijkt een titel van het document.";
  return {};
}

namespace {

class OddList {
 public:
  OddList(Draft& draft, text::Lexicon const& lexicon)
      : draft_{draft},
        lexicon_{lexicon},
        name_{column_of(draft, ColumnRole::name)},
        purpose_{column_of(draft, ColumnRole::purpose)},
        parties_{column_of(draft, ColumnRole::participants)} {
    legend_.hear(draft.preamble);
    legend_.hear(draft.trailer);
  }

  void doubt() {
    if (!name_) return;
    names();
    names_again();
    heads();
    unknown_parties();
    parties_elsewhere();
    other_forms();
    far_longer();
    nobody();
  }

 private:
  /// True where the law of the white space leaves no doubt about the borders of a cell: then an
  /// unknown word is what stands there, and no sign of another cell.
  bool sure(Cell const& cell) const {
    constexpr double beyond_doubt = 0.9;
    return draft_.proof.applicable && cell.confidence > beyond_doubt;
  }

  /// True for a text that speaks of parties, by short names as well that the document explains.
  bool parties_in(std::string const& who) const {
    if (tells_parties(who, lexicon_)) return true;
    for (std::size_t at = 0; at < who.size();) {
      auto const end = std::min(who.find_first_of(" ,;/()", at), who.size());
      auto const meaning = legend_.meaning(std::string_view{who}.substr(at, end - at));
      if (!meaning.empty() && names_party(meaning, lexicon_)) return true;
      at = end + 1;
    }
    return false;
  }

  std::string text(DraftRow const& row, std::size_t column) const {
    return text::squeeze(row.cells.at(column).text);
  }

  /// Doubts a row for its name, or the name alone where the other cells stand on their own.
  void doubt_name(DraftRow& row, std::string_view why, bool alone) {
    if (alone) {
      doubt_cell(row.cells.at(*name_), why);
    } else {
      doubt_cells(row, why);
    }
  }

  void names() {
    for (auto& row : draft_.rows) {
      auto const why = odd_name(text(row, *name_));
      if (why.empty()) continue;
      doubt_name(row, std::string{why} + " Vergelijk de rij met het document.",
                 sure(row.cells.at(*name_)));
    }
  }

  /// In a table the other columns stand on their own; elsewhere what belongs to the name follows
  /// it.
  void names_again() {
    static constexpr std::string_view why =
        "Deze naam staat vaker in de lijst. Kijk of het dezelfde partij is.";
    std::map<std::string, std::size_t> times;
    for (auto const& row : draft_.rows) ++times[text::fold(text(row, *name_))];
    for (auto& row : draft_.rows) {
      auto const name = text::fold(text(row, *name_));
      if (name.empty() || times[name] < 2) continue;
      doubt_name(row, why, draft_.shape == Shape::table);
    }
  }

  /// True for a row in which each cell is filled and at most one is a head, where the borders are
  /// sure: then a word that heads have is what stands there, "Beleid".
  static bool told_in_full(DraftRow const& row) {
    constexpr double beyond_doubt = 0.9;
    std::size_t heads = 0;
    for (auto const& cell : row.cells) {
      if (cell.text.empty() || cell.confidence <= beyond_doubt) return false;
      heads += as_head(text::squeeze(cell.text)) ? 1 : 0;
    }
    return heads <= 1 && row.cells.size() > 2;
  }

  /// Cells that are the head of another column, or begin with one.
  void heads() {
    constexpr std::size_t short_head = 3;  // words; more may be a text of such words
    auto const odd = [&](DraftRow const& row, std::size_t column, Kind own) {
      auto const here = text(row, column);
      bool const may_be = words_of(here).size() <= short_head && !told_in_full(row);
      auto const is = may_be ? as_head(here) : std::nullopt;
      for (auto const kind : {is, head_before(here)}) {
        if (kind && *kind != own && *kind < Kind::nature) return true;
      }
      return false;
    };
    for (auto& row : draft_.rows) {
      bool const found = (purpose_ && odd(row, *purpose_, Kind::purpose)) ||
                         (parties_ && odd(row, *parties_, Kind::participants));
      if (found)
        doubt_cells(row,
                    "In deze rij staat een kopje waar tekst hoort. Vergelijk de rij met het "
                    "document.");
    }
  }

  /// Who takes part, where nobody is known in this row and somebody in most others.
  void unknown_parties() {
    if (!parties_) return;
    std::size_t filled = 0;
    std::size_t told = 0;
    auto const nobody = [](std::string_view who) { return figures(who) || no_matrix_mark(who); };
    for (auto const& row : draft_.rows) {
      auto const who = text(row, *parties_);
      filled += nobody(who) ? 0 : 1;
      told += !nobody(who) && parties_in(who) ? 1 : 0;
    }
    bool const usual = told * 4 >= filled * 3;
    bool const hardly = filled >= 2 && told * 10 < filled * 3;
    for (auto& row : draft_.rows) {
      auto& cell = row.cells.at(*parties_);
      auto const who = text(row, *parties_);
      if (nobody(who)) continue;
      if (hardly || (usual && !sure(cell) && !parties_in(who)))
        doubt_cell(cell, "Hier wordt geen deelnemer herkend. Vergelijk de cel met het document.");
    }
  }

  /// Who takes part, in the column of names or of purposes.
  void parties_elsewhere() {
    for (auto& row : draft_.rows) {
      bool const found = only_parties(text(row, *name_), lexicon_) ||
                         (purpose_ && only_parties(text(row, *purpose_), lexicon_));
      if (found)
        doubt_cells(row,
                    "In deze rij staan deelnemers waar iets anders hoort. Vergelijk de rij met het "
                    "document.");
    }
  }

  /// What is no legal form where the other rows have one.
  void other_forms() {
    constexpr std::size_t least = 3;  // rows with one
    auto const column = column_of(draft_, ColumnRole::legal_form);
    if (!column) return;
    std::vector<DraftRow*> others;
    std::size_t told = 0;
    for (auto& row : draft_.rows) {
      auto const form = text(row, *column);
      if (figures(form)) continue;
      bool const is = tells_form(form) || legal_heading(form);
      told += is ? 1 : 0;
      if (!is) others.push_back(&row);
    }
    if (told < least || told < others.size() * 3) return;
    for (auto* const row : others) {
      if (sure(row->cells[*column])) continue;
      doubt_cell(
          row->cells[*column],
          "In de andere rijen staat hier een rechtsvorm. Vergelijk de cel met het document.");
    }
  }

  /// A text of a card or an item that is much longer than any other of its column may hold what
  /// follows as well.
  void far_longer() {
    bool const in_text = draft_.shape == Shape::cards || draft_.shape == Shape::outline ||
                         draft_.shape == Shape::list;
    if (!in_text) return;
    constexpr std::size_t least = 3;  // other cells
    constexpr std::size_t times = 3;  // longer than the next
    constexpr std::size_t letters = 120;
    for (std::size_t c = 0; c < draft_.columns.size(); ++c) {
      Cell* longest = nullptr;
      std::size_t next = 0;
      std::size_t filled = 0;
      for (auto& row : draft_.rows) {
        auto& cell = row.cells.at(c);
        if (cell.text.empty()) continue;
        ++filled;
        bool const longer = longest == nullptr || cell.text.size() > longest->text.size();
        next = std::max(next, !longer              ? cell.text.size()
                              : longest == nullptr ? 0
                                                   : longest->text.size());
        if (longer) longest = &cell;
      }
      if (filled <= least || longest->text.size() < std::max(letters, next * times)) continue;
      doubt_cell(
          *longest,
          "Deze tekst is veel langer dan de andere in de kolom. Kijk of er meer bij staat dan "
          "in deze cel hoort.");
    }
  }

  /// True when a row speaks of an organisation.
  bool speaks(DraftRow const& row) const {
    if (parties_) {
      auto const who = text(row, *parties_);
      if (!who.empty() && parties_in(who)) return true;
    }
    return tells_parties(text(row, *name_), lexicon_);
  }

  void nobody() {
    auto const told = static_cast<std::size_t>(
        std::ranges::count_if(draft_.rows, [&](DraftRow const& row) { return speaks(row); }));
    if (told * 10 >= draft_.rows.size() * 3) return;
    for (auto& row : draft_.rows)
      doubt_cells(row,
                  "Bijna geen rij noemt een organisatie. Kijk of dit een lijst van "
                  "samenwerkingsverbanden is.");
  }

  Draft& draft_;
  text::Lexicon const& lexicon_;
  SignLegend legend_{};
  std::optional<std::size_t> name_, purpose_, parties_;
};

}  // namespace

void doubt_odd_list(Draft& draft, text::Lexicon const& lexicon) { OddList{draft, lexicon}.doubt(); }

}  // namespace verband::ingest
