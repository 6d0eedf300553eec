// SPDX-License-Identifier: EUPL-1.2
// Tables in which a partnership takes several rows, or a participant a column of its own.
#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <set>
#include <utility>

#include "ingest/flat/doubts.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/shapes/list_parties.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/head_words.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

std::optional<std::size_t> column_with(std::vector<Kind> const& kinds, Kind kind) {
  auto const found = std::ranges::find(kinds, kind);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kinds.begin());
}

/// One party, not a list: short and without commas.
bool one_party(std::string_view text) {
  return !text.empty() && text.size() <= 80 && text.find_first_of(",;\n") == std::string_view::npos;
}

/// Rows of one partnership, by the numbers of the rows.
using Groups = std::vector<std::vector<std::size_t>>;

Groups grouped(HeadedTable const& table, std::size_t name) {
  Groups groups;
  std::map<std::string, std::size_t> number;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    auto const folded = text::fold(text::squeeze(table.rows[r].cells[name].text));
    if (folded.empty() && !groups.empty()) {
      groups.back().push_back(r);
      continue;
    }
    auto const [at, fresh] = number.try_emplace(folded, groups.size());
    if (fresh) groups.emplace_back();
    groups[at->second].push_back(r);
  }
  return groups;
}

/// The columns that say something of each participant: they differ between rows of a partnership.
std::vector<bool> of_participants(HeadedTable const& table, Groups const& groups, std::size_t name,
                                  std::size_t participants) {
  std::vector<bool> differs(table.columns(), false);
  for (std::size_t c = 0; c < table.columns(); ++c) {
    if (c == name || c == participants) continue;
    std::size_t several = 0;
    std::size_t different = 0;
    for (auto const& group : groups) {
      if (group.size() < 2) continue;
      ++several;
      std::set<std::string> values;
      for (auto const r : group) values.insert(text::squeeze(table.rows[r].cells[c].text));
      values.erase("");
      // what the first line leaves empty is said of the participant on the line that has it
      bool const later = table.rows[group.front()].cells[c].text.empty() && !values.empty();
      different += later || values.size() > 1 ? 1 : 0;
    }
    differs[c] = different * 4 > several;
  }
  return differs;
}

/// The bracket behind a mark: " (alleen afnemer)" of "x (alleen afnemer)".
std::string_view bracket_behind(std::string_view text) {
  auto const open = text.find(" (");
  return open != std::string_view::npos && text.ends_with(')') ? text.substr(open) : "";
}

bool mark(std::string_view whole) {
  auto const text = whole.substr(0, whole.size() - bracket_behind(whole).size());
  auto const folded = text::fold(text::squeeze(text));
  static std::set<std::string, std::less<>> const marks{
      "x", "v", "ja", "j", "1", "+", "✓", "✔", "√", "●", "•", "■", "*", "✗", "☒", "☑", "deelnemer"};
  return marks.contains(folded) || marks.contains(text::squeeze(text));
}

/// The share of a participant: "12,5%", "1/3".
bool share(std::string_view text) {
  auto const line = text::squeeze(text);
  auto const digits = line.find_first_not_of("0123456789.,");
  if (digits == 0 || digits == std::string::npos) return false;
  auto const sign = std::string_view{line}.substr(digits);
  bool const part = sign.size() > 1 && sign[0] == '/' &&
                    sign.find_first_not_of("0123456789", 1) == std::string_view::npos;
  return sign == "%" || sign == " %" || part;
}

}  // namespace

bool matrix_mark(std::string_view text) { return mark(text) || share(text); }

bool no_matrix_mark(std::string_view text) {
  auto const line = text::fold(text::squeeze(text));
  return line.empty() || line == "-" || line == "–" || line == "—" || line == " " ||
         line == "nee" || line == "n" || line == "0" || line == "0%" || line == "0 %" ||
         line == "nvt" || line == "n.v.t." || line == "☐";
}

bool one_letter(std::string_view text) {
  auto const line = text::fold(text::squeeze(text));
  return line.size() == 1 && line[0] >= 'a' && line[0] <= 'z';
}

namespace {

/// True for a cell that says that a participant does not take part, by what its sign means as well.
bool stays_out(std::string_view text, SignLegend const& legend) {
  return no_matrix_mark(text) || no_participant(legend.role(text));
}

/// How many of the cells below a column are marks, and how many are filled.
struct Marks {
  std::size_t marks{}, filled{}, remarks{};  // remarks: "gedeeltelijk", no figures and no sentence
  std::size_t letters{};                     // remarks of one letter
};
Marks marks_in(HeadedTable const& table, std::size_t column, SignLegend const& legend) {
  Marks found;
  for (auto const& row : table.rows) {
    auto const& text = row.cells[column].text;
    if (stays_out(text, legend)) continue;
    ++found.filled;
    bool const figures = text.find_first_not_of("0123456789.,€ -") == std::string::npos;
    bool const marked = matrix_mark(text) || !legend.role(text).empty();
    found.letters += !marked && one_letter(text) ? 1 : 0;
    found.marks += marked ? 1 : 0;
    found.remarks += !marked && !figures && text.size() <= 30 ? 1 : 0;
  }
  return found;
}

/// True for a head that says something else than who takes part: "Verplicht" over yes and no.
bool other_head(std::string_view header) {
  auto const kind = header_kind(header);
  bool const party = kind == Kind::participants || kind == Kind::place || kind == Kind::name;
  return all_of_heads(header) && !party;
}

/// "ALM": a code of capitals over a column, that is not the code of a legal form.
bool code_of_party(std::string_view header) {
  constexpr std::size_t longest = 5;
  constexpr std::array<std::string_view, 10> forms{"GR", "NV", "BV",  "OL", "BVO",
                                                   "GO", "ST", "CGR", "CV", "VOF"};
  return header.size() >= 2 && header.size() <= longest &&
         std::ranges::all_of(header, [](char c) { return c >= 'A' && c <= 'Z'; }) &&
         std::ranges::find(forms, header) == forms.end();
}

/// The columns with participants: names over marks.
struct Participants {
  std::vector<std::size_t> columns{};
  bool by_marks{};  // hardly any of the names is known
};

Participants participant_columns(HeadedTable const& table, text::Lexicon const& lexicon,
                                 SignLegend const& legend) {
  Participants found;
  std::size_t named = 0;
  std::size_t parties = 0;
  std::size_t codes = 0;
  Marks all;
  for (std::size_t c = 1; c < table.columns(); ++c) {
    auto const& header = table.headers[c];
    auto const in = marks_in(table, c, legend);
    bool const name =
        organisation_name(header, lexicon) || organisation_name(legend.meaning(header), lexicon);
    bool const only = in.marks + in.remarks == in.filled;
    // A party without a code may stand among the names; a name over figures is no participant.
    bool const other = header.empty() || (!name && other_head(header));
    if (!only || other || (!name && in.marks * 2 <= in.filled)) continue;
    named += name ? 1 : 0;
    parties += name || names_party(header, lexicon) ? 1 : 0;
    codes += code_of_party(header) ? 1 : 0;
    all.marks += in.marks;
    all.filled += in.filled;
    all.letters += in.letters;
    found.columns.push_back(c);
  }
  // Three columns of nothing but marks, and letters among them, over one of which a party stands or
  // over all of which codes do, speak for themselves.
  constexpr std::size_t several = 3;
  auto const columns = found.columns.size();
  found.by_marks = named * 2 < columns;
  // Beside a column of participants codes are something else: "ALG", "SOC".
  bool const stated = std::ranges::any_of(table.headers, [](std::string const& header) {
    return header_kind(header) == Kind::participants;
  });
  bool const clear = all.marks + all.letters == all.filled && columns >= several &&
                     (parties > 0 || (codes == columns && !stated));
  if (columns < 2 || (found.by_marks && !clear) || all.marks * 2 < all.filled || all.marks == 0)
    found.columns.clear();
  return found;
}

/// How much of the heads over the marks is one head over all of them: "Deelnemende gemeenten
/// Twente" before each name. 0 where it is part of the names: "Waterschap".
std::size_t head_over_all(HeadedTable const& table, std::vector<std::size_t> const& columns) {
  std::string_view const first = table.headers[columns.front()];
  auto shared = first.size();
  for (auto const c : columns) {
    auto const& head = table.headers[c];
    auto const [a, b] = std::ranges::mismatch(first.substr(0, shared), head);
    shared = static_cast<std::size_t>(a - first.begin());
  }
  auto const blank = first.substr(0, shared).rfind(' ');
  if (columns.size() < 2 || blank == std::string_view::npos) return 0;
  auto const words = words_of(first.substr(0, blank));
  auto const any = [&](std::initializer_list<std::string_view> begins) {
    return std::ranges::any_of(words, [&](std::string const& word) {
      return std::ranges::any_of(begins, [&](auto const& each) { return word.starts_with(each); });
    });
  };
  bool const of_all = any({"deelnem", "gemeenten", "partners", "partijen"});
  return of_all && !any({"waterschap", "provincie"}) ? blank + 1 : 0;
}

/// "agendalid, geen deelnemer" of "agendalid (geen deelnemer)".
std::string without_brackets(std::string_view meaning) {
  std::string out;
  for (std::size_t at = 0; at < meaning.size(); ++at) {
    if (meaning.substr(at).starts_with(" (")) {
      out += ", ";
      ++at;
    } else if (meaning[at] != '(' && meaning[at] != ')') {
      out += meaning[at];
    }
  }
  return out;
}

/// What a mark says beside that one takes part: " (waarnemer)", " (1/3)".
std::string said_by(std::string_view text, SignLegend const& legend) {
  auto const behind = bracket_behind(text);
  auto const sign = text.substr(0, text.size() - behind.size());
  auto const meaning = legend.role(sign);
  bool const plain = meaning.empty() || plain_participant(meaning);
  if (mark(text) && (plain || !other_part(meaning)))
    return std::string{behind.empty() ? bracket_behind(meaning) : behind};
  auto const line = text::squeeze(text);
  bool const bracketed = line.starts_with('(') && line.ends_with(')');
  if (meaning.empty()) return bracketed ? " " + line : " (" + line + ")";
  return (plain ? std::string{bracket_behind(meaning)} : " (" + without_brackets(meaning) + ")") +
         std::string{behind};
}

/// True for a sign that is no cross, of which the document does not say what it means: "o", "?",
/// "(x)"; words and figures speak for themselves.
bool unexplained(std::string_view text, SignLegend const& legend) {
  constexpr std::size_t longest = 2;  // letters of a sign
  if (matrix_mark(text) || !legend.role(text).empty()) return false;
  auto const line = text::squeeze(text);
  bool const figures = line.find_first_of("0123456789") != std::string::npos;
  auto const words = words_of(line);
  bool const short_word = words.size() == 1 && words.front().size() <= longest;
  return !figures && (words.empty() || short_word);
}

/// Doubts the participants of a row of which signs tell that nothing explains: the names, each with
/// its sign.
void doubt_signs(Cell& who, std::vector<std::string> const& signs) {
  constexpr std::size_t shown = 3;
  if (signs.empty()) return;
  std::string told;
  for (std::size_t i = 0; i < std::min(shown, signs.size()); ++i)
    told += (i == 0 ? "" : ", ") + signs[i];
  doubt_cell(who, "Het document zegt niet wat deze tekens betekenen: " + told +
                      (signs.size() > shown ? " en meer" : "") +
                      ". Zij zijn gelezen als deelname.");
}

/// "Overig" beside the crosses names who takes part as well; heads that say so ("Overige
/// deelnemers") are known in any table.
bool others_head(std::string_view header) {
  auto const words = words_of(header);
  constexpr std::string_view others[] = {"overig", "overige", "overigen", "anderen"};
  return words.size() == 1 && std::ranges::find(others, words[0]) != std::end(others);
}

/// True for a cell below such a head that names parties; not "zetel: Assen".
bool names_others(std::string_view text, text::Lexicon const& lexicon) {
  return text.find(':') == std::string_view::npos && names_party(text, lexicon);
}

/// The column of the names among those that are no participants: the one called so, else the first
/// with words in it ("Nr" has none).
std::size_t name_column(HeadedTable const& table, std::vector<std::size_t> const& kept) {
  auto const called = std::ranges::find_if(
      kept, [&](std::size_t c) { return header_kind(table.headers[c]) == Kind::name; });
  if (called != kept.end()) return *called;
  auto const worded = std::ranges::find_if(kept, [&](std::size_t c) {
    return std::ranges::any_of(table.rows, [&](HeadedRow const& row) {
      return row.cells[c].text.find_first_not_of("0123456789.,) \n\t") != std::string::npos;
    });
  });
  return worded == kept.end() ? kept.front() : *worded;
}

PartnershipList from_marks(HeadedTable const& table, std::vector<std::size_t> const& participants,
                           text::Lexicon const& lexicon, SignLegend const& legend) {
  PartnershipList list{.shape = Shape::matrix, .headed = true, .unread = table.unread};
  std::vector<std::size_t> kept;
  for (std::size_t c = 0; c < table.columns(); ++c) {
    if (std::ranges::find(participants, c) == participants.end()) kept.push_back(c);
  }
  auto const over_all = head_over_all(table, participants);
  auto const names = name_column(table, kept);
  auto const others =
      std::ranges::find_if(kept, [&](std::size_t c) { return others_head(table.headers[c]); });
  for (auto const& row : table.rows) {
    DraftRow made{.page = row.page};
    for (auto const c : kept) made.cells.push_back(as_cell(row.cells[c]));
    Cell who;
    std::vector<std::string> signs;
    for (auto const c : participants) {
      auto const& cell = row.cells[c];
      if (stays_out(cell.text, legend)) continue;
      auto said = as_cell(cell);
      auto const name = table.headers[c].substr(over_all);
      said.text = name + said_by(cell.text, legend);
      if (unexplained(cell.text, legend))
        signs.push_back("„" + text::squeeze(cell.text) + "” bij " + name);
      add_text(who, said, "; ");
    }
    if (others != kept.end() && names_others(row.cells[*others].text, lexicon))
      add_text(who, as_cell(row.cells[*others]), "; ");
    doubt_signs(who, signs);
    if (who.text.empty()) who.place = row.cells[participants.front()].place;
    made.cells.push_back(std::move(who));
    list.rows.push_back(std::move(made));
  }
  for (auto const c : kept) {
    auto const kind = holds_legal_codes(table, c)
                          ? Kind::legal_form
                          : header_kind(table.headers[c]).value_or(Kind::extra);
    bool const taken =
        kind == Kind::name || kind == Kind::participants ||
        std::ranges::find(list.columns, kind, &ListColumn::kind) != list.columns.end();
    auto const other = kind < Kind::extra && taken ? Kind::extra : kind;
    list.columns.push_back({c == names ? Kind::name : other, table.headers[c]});
  }
  list.columns.push_back({Kind::participants, "Deelnemers"});
  return list;
}

}  // namespace

Place both(Place const& one, Place const& other) {
  if (auto const* text = std::get_if<TextPlace>(&one)) {
    if (auto const* more = std::get_if<TextPlace>(&other)) {
      auto place = *text;
      place.spans.insert(place.spans.end(), more->spans.begin(), more->spans.end());
      return place;
    }
  }
  if (auto const* page = std::get_if<PagePlace>(&one)) {
    if (auto const* more = std::get_if<PagePlace>(&other)) {
      auto place = *page;
      place.boxes.insert(place.boxes.end(), more->boxes.begin(), more->boxes.end());
      return place;
    }
  }
  if (auto const* sheet = std::get_if<SheetPlace>(&one)) {
    auto const* more = std::get_if<SheetPlace>(&other);
    if (more != nullptr && more->sheet == sheet->sheet) {
      auto const row = std::min(sheet->row, more->row);
      auto const column = std::min(sheet->column, more->column);
      return SheetPlace{
          .sheet = sheet->sheet,
          .row = row,
          .column = column,
          .rows = std::max(sheet->row + sheet->rows, more->row + more->rows) - row,
          .columns =
              std::max(sheet->column + sheet->columns, more->column + more->columns) - column};
    }
  }
  if (auto const* node = std::get_if<NodePlace>(&one)) {
    auto const* more = std::get_if<NodePlace>(&other);
    if (more != nullptr && more->path != node->path)
      return NodePlace{node->path + " " + more->path};
  }
  return one;
}

void add_text(Cell& cell, Cell const& more, std::string_view between) {
  if (more.text.empty()) return;
  bool const first = cell.text.empty();
  cell.text += (first ? "" : std::string{between}) + more.text;
  cell.place = first ? more.place : both(cell.place, more.place);
  cell.repairs.insert(cell.repairs.end(), more.repairs.begin(), more.repairs.end());
  cell.doubts.insert(cell.doubts.end(), more.doubts.begin(), more.doubts.end());
  cell.confidence = std::min(cell.confidence, more.confidence);
}

std::optional<PartnershipList> long_form(HeadedTable const& table, std::vector<Kind> const& kinds) {
  auto const name = column_with(kinds, Kind::name);
  auto const participants = column_with(kinds, Kind::participants);
  if (!name || !participants || table.rows.size() < 3) return std::nullopt;
  auto const groups = grouped(table, *name);
  std::size_t again = 0;
  std::size_t single = 0;
  std::optional<std::vector<bool>> shape;  // of the rows without a name: which cells are filled
  for (auto const& group : groups) {
    for (std::size_t i = 1; i < group.size(); ++i) {
      auto const& cells = table.rows[group[i]].cells;
      // Without its name a row may as well be the rest of a torn one: then it says more, and each
      // something else.
      std::vector<bool> filled;
      for (auto const& cell : cells) filled.push_back(!cell.text.empty());
      bool const more = std::ranges::count(filled, true) > 2;
      if (cells[*name].text.empty() && more) {
        if (!shape) shape = filled;
        for (std::size_t c = 0; c < cells.size(); ++c) {
          // the rest of a purpose is no more of a party
          if (filled[c] && c != *participants && kinds[c] < Kind::extra) return std::nullopt;
        }
        if (*shape != filled || !one_party(cells[*participants].text)) return std::nullopt;
      }
      ++again;
      // the same party on each line of a partnership is no party a line
      auto const& who = cells[*participants].text;
      bool const other = who != table.rows[group[i - 1]].cells[*participants].text;
      single += other && one_party(who) ? 1 : 0;
    }
  }
  if (again * 10 < table.rows.size() * 3 || single * 10 < again * 8) return std::nullopt;
  auto const differs = of_participants(table, groups, *name, *participants);
  PartnershipList list{.shape = Shape::long_form,
                       .reason = "Elke deelnemer heeft een eigen regel; " +
                                 std::to_string(table.rows.size()) + " regels zijn " +
                                 std::to_string(groups.size()) + " samenwerkingsverbanden.",
                       .headed = table.headed,
                       .unread = table.unread};
  for (std::size_t c = 0; c < table.columns(); ++c) {
    if (!differs[c]) list.columns.push_back({kinds[c], table.headers[c]});
  }
  for (auto const& group : groups) {
    DraftRow row{.page = table.rows[group.front()].page};
    for (std::size_t c = 0; c < table.columns(); ++c) {
      if (differs[c]) continue;
      Cell cell;
      std::set<std::string> seen;
      for (auto const r : group) {
        auto said = as_cell(table.rows[r].cells[c]);
        std::string told;
        for (std::size_t d = 0; c == *participants && d < table.columns(); ++d) {
          auto const more = differs[d] ? text::squeeze(table.rows[r].cells[d].text) : std::string{};
          if (more.empty() || said.text.empty()) continue;
          told += (told.empty() ? "" : "; ") +
                  (table.headers[d].empty() ? "" : table.headers[d] + ": ") + more;
        }
        if (!told.empty()) said.text += " (" + told + ")";
        if (!seen.insert(said.text).second) continue;
        add_text(cell, said, "; ");
      }
      if (cell.text.empty()) cell.place = table.rows[group.front()].cells[c].place;
      row.cells.push_back(std::move(cell));
    }
    list.rows.push_back(std::move(row));
  }
  return list;
}

HeadedTable tasks_joined(HeadedTable table, std::vector<Kind> const& kinds) {
  auto const name = column_with(kinds, Kind::name);
  if (!name) return table;
  auto const participants = column_with(kinds, Kind::participants);
  auto const goes_on = [&](HeadedRow const& above, HeadedRow const& row) {
    auto const same = [&](std::size_t c) {
      return !row.cells[c].text.empty() && row.cells[c].text == above.cells[c].text;
    };
    if (above.section != row.section || !same(*name)) return false;
    return row.cells[*name].covered || (participants && same(*participants));
  };
  std::vector<HeadedRow> kept;
  for (auto& row : table.rows) {
    if (kept.empty() || !goes_on(kept.back(), row)) {
      kept.push_back(std::move(row));
      continue;
    }
    auto& into = kept.back();
    if (!row.cells[*name].covered) {
      into.cells[*name].doubts.emplace_back(
          "Deze naam staat op meer regels, met dezelfde deelnemers. Zij zijn als één rij gelezen.");
    } else if (participants && !row.cells[*participants].text.empty() &&
               row.cells[*participants].text != into.cells[*participants].text) {
      into.cells[*participants].doubts.emplace_back(
          "Bij deze naam staan op elke regel andere deelnemers. Kijk of zij overal aan meedoen.");
    }
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto& cell = into.cells[c];
      auto const& more = row.cells[c];
      if (more.text.empty() ||
          ("; " + cell.text + "; ").find("; " + more.text + "; ") != std::string::npos)
        continue;
      cell.text += (cell.text.empty() ? "" : "; ") + more.text;
      cell.place = both(cell.place, more.place);
      cell.number = false;
      cell.repairs.insert(cell.repairs.end(), more.repairs.begin(), more.repairs.end());
      cell.doubts.insert(cell.doubts.end(), more.doubts.begin(), more.doubts.end());
    }
  }
  table.rows = std::move(kept);
  return table;
}

void join_numbered(PartnershipList& list) {
  // "Deelnemer 2" without its number, where that is the head of a column of participants.
  std::vector<std::string> stems;
  for (auto const& column : list.columns) {
    auto text = text::squeeze(column.header);
    while (!text.empty() && std::string_view{"0123456789 .:"}.find(text.back()) != text.npos) {
      text.pop_back();
    }
    stems.push_back(header_kind(text) == Kind::participants ? text : std::string{});
  }
  auto const first = std::ranges::find_if_not(stems, &std::string::empty);
  if (first == stems.end()) return;
  auto const into = static_cast<std::size_t>(first - stems.begin());
  std::vector<std::size_t> more;  // last first
  for (auto at = stems.size() - 1; at > into; --at) {
    if (text::fold(stems[at]) == text::fold(*first)) more.push_back(at);
  }
  bool other = false;  // a column of participants of another name
  for (std::size_t at = 0; at < stems.size(); ++at) {
    other = other || (list.columns[at].kind == Kind::participants &&
                      text::fold(stems[at]) != text::fold(*first));
  }
  if (more.empty() || other) return;
  list.columns[into] = {Kind::participants, *first};
  for (auto& row : list.rows) {
    for (auto const at : std::views::reverse(more)) add_text(row.cells[into], row.cells[at], "; ");
    for (auto const at : more) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(at));
  }
  for (auto const at : more) {
    list.columns.erase(list.columns.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

std::optional<PartnershipList> matrix(HeadedTable const& table, text::Lexicon const& lexicon,
                                      SignLegend const& legend) {
  if (table.rows.empty() || table.columns() < 3) return std::nullopt;
  std::size_t names = 0;
  for (auto const& row : table.rows) {
    names += organisation_name(text::squeeze(row.cells.front().text), lexicon) ? 1 : 0;
  }
  bool const beside = names >= 3 && names * 10 >= table.rows.size() * 6;
  // "Gemeente" over the names says which of the two take part.
  bool const rows = beside && header_kind(table.headers.front()) == Kind::participants;
  if (auto const found = participant_columns(table, lexicon, legend);
      !found.columns.empty() && !rows && !(found.by_marks && beside)) {
    auto list = from_marks(table, found.columns, lexicon, legend);
    list.reason = "De deelnemers staan als kolommen boven kruisjes (" +
                  std::to_string(found.columns.size()) + " kolommen).";
    for (auto& row : list.rows) {
      if (found.by_marks)
        doubt_cell(row.cells.back(),
                   "Dat boven deze kruisjes deelnemers staan, is niet zeker: de meeste namen zijn "
                   "niet bekend.");
    }
    return list;
  }
  if (!beside) return std::nullopt;
  auto const other = turned(table);
  auto const found = participant_columns(other, lexicon, legend);
  if (found.columns.empty()) return std::nullopt;
  auto list = from_marks(other, found.columns, lexicon, legend);
  list.reason = "De deelnemers staan als regels naast kruisjes (" +
                std::to_string(found.columns.size()) + " regels).";
  return list;
}

}  // namespace verband::ingest
