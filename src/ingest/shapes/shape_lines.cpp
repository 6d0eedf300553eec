// SPDX-License-Identifier: EUPL-1.2
// Headings of a legal form, and paragraphs out of lines and narrow tables.
#include "ingest/shapes/shape_lines.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/lines.hpp"
#include "ingest/words/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::ingest {

std::string without_number(std::string_view text) {
  auto line = text::squeeze(text);
  // "Bijlage 1: Stichtingen"
  constexpr std::string_view annex = "Bijlage ";
  if (auto const colon = line.find(": ");
      line.starts_with(annex) && colon != std::string::npos && colon <= annex.size() + 2)
    line.erase(0, colon + 2);
  std::size_t at = 0;
  while (at < line.size() && ((line[at] >= '0' && line[at] <= '9') || line[at] == '.')) ++at;
  if (at > 0 && at < line.size() && (line[at] == ' ' || line[at] == ')')) {
    line.erase(0, line.find_first_not_of(" )", at));
  }
  // "A. Stichtingen", "b) Stichtingen"
  if (line.size() > 3 &&
      ((line[0] >= 'A' && line[0] <= 'Z') || (line[0] >= 'a' && line[0] <= 'z')) &&
      (line[1] == '.' || line[1] == ')') && line[2] == ' ') {
    line.erase(0, line.find_first_not_of(' ', 2));
  }
  return line;
}

namespace {

/// "Stichting Aves", "Vereniging van Drentse Gemeenten": behind a legal form in the singular a name
/// follows. `until` is the folded text up to the end of the form.
bool names_one(std::string_view line, std::string_view until, std::string_view folded) {
  until = folded.substr(0, folded.find(' ', until.size()));
  if (until.ends_with("en") || until.ends_with('s')) return false;
  if (until.size() >= folded.size() || folded[until.size()] != ' ') return false;
  std::size_t at = 0;
  for (auto words = std::ranges::count(until, ' ') + 1; words > 0 && at < line.size(); --words) {
    at = std::min(line.find(' ', at), line.size() - 1) + 1;
  }
  if (line.substr(std::min(at, line.size())).starts_with("van ")) at += 4;
  return at < line.size() && line[at] >= 'A' && line[at] <= 'Z';
}

/// "GR", "NV-BV", "GR's en DVO's": nothing but codes of legal forms, as sheets are called.
bool only_codes(std::string_view text) {
  std::size_t codes = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find_first_of(" -/,&+", at), text.size());
    auto word = text.substr(at, end - at);
    at = end + 1;
    for (std::string_view const plural : {"'s", "’s", "en"}) {
      if (word.size() > plural.size() && word.ends_with(plural)) word.remove_suffix(plural.size());
    }
    if (word.empty() || word == "en" || word == "of") continue;
    if (std::ranges::find(legal_codes, word) == legal_codes.end()) return false;
    ++codes;
  }
  return codes > 0;
}

constexpr std::array<std::string_view, 25> heading_forms{"gemeenschappelijke regeling",
                                                         "stichting",
                                                         "vereniging",
                                                         "vennootschap",
                                                         "naamloze vennootschap",
                                                         "besloten vennoot",
                                                         "cooperati",
                                                         "convenant",
                                                         "publiekrechtelijk",
                                                         "privaatrechtelijk",
                                                         "openbaar lichaam",
                                                         "openbare lichamen",
                                                         "centrumregeling",
                                                         "bedrijfsvoeringsorganisatie",
                                                         "deelneming",
                                                         "overige verbonden",
                                                         "netwerk",
                                                         "lichte regeling",
                                                         "regeling zonder meer",
                                                         "gemeenschappelijk orgaan",
                                                         "gemeenschappelijke organen",
                                                         "bestuursovereenkomst",
                                                         "samenwerkingsovereenkomst",
                                                         "dienstverleningsovereenkomst",
                                                         "overige samenwerking"};

constexpr std::size_t latest_form = 14;  // where it begins: "3.2 Stichtingen en verenigingen"

/// True when a form begins where one may; in most lines not even its first two letters stand there.
bool holds_form(std::string_view folded) {
  static constexpr auto starts = [] {
    std::array<std::array<bool, 128>, 128> table{};
    for (auto const form : heading_forms)
      table.at(static_cast<std::size_t>(form[0])).at(static_cast<std::size_t>(form[1])) = true;
    return table;
  }();
  for (std::size_t at = 0; at <= latest_form && at + 1 < folded.size(); ++at) {
    auto const one = static_cast<unsigned char>(folded[at]);
    auto const two = static_cast<unsigned char>(folded[at + 1]);
    bool const begins = one < 0x80 && two < 0x80 && starts[one][two];
    if (begins && std::ranges::any_of(heading_forms, [&](std::string_view form) {
          return folded.substr(at).starts_with(form);
        }))
      return true;
  }
  return false;
}

}  // namespace

namespace {

/// "Modulaire Gemeenschappelijke Regeling (MGR)": a code of its own in brackets ends a name.
bool ends_in_own_code(std::string_view line) {
  constexpr std::size_t shortest = 3;
  auto const open = line.rfind('(');
  if (open == std::string_view::npos || !line.ends_with(')')) return false;
  auto const code = line.substr(open + 1, line.size() - open - 2);
  bool const capitals = code.size() >= shortest &&
                        std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals && std::ranges::find(legal_codes, code) == legal_codes.end();
}

/// "Coöperatief beheer Midden-Delfland U.A.": a form of its own behind several words ends a name.
bool ends_in_own_form(std::string_view line) {
  constexpr std::array<std::string_view, 10> ends{" U.A.", " u.a.", " UA",   " B.A.", " W.A.",
                                                  " N.V.", " NV",   " B.V.", " BV",   " V.O.F."};
  auto const end = std::ranges::find_if(ends, [&](auto each) { return line.ends_with(each); });
  return end != ends.end() && line.substr(0, line.size() - end->size()).find(' ') != line.npos &&
         line.find(" en ") == line.npos && line.find(',') == line.npos;
}

}  // namespace

bool legal_heading(std::string_view text) {
  constexpr std::size_t longest = 90;
  std::string line;
  if (!item({.text = text::squeeze(text)}, line)) line = text;
  line = without_number(line);
  if (only_codes(line)) return true;
  auto const folded = text::fold(line);
  if (!holds_form(folded)) return false;
  // "De stichting beheert het huis.", "Wat is een gemeenschappelijke regeling?"
  if (folded.size() > longest || is_told(line) || line.ends_with('?')) return false;
  auto const first = std::string_view{folded}.substr(0, folded.find(' '));
  if (title_word(bare(first))) return false;  // "Overzicht verbonden partijen en stichtingen"
  if (ends_in_own_code(line) || ends_in_own_form(line)) return false;
  return std::ranges::any_of(heading_forms, [&](std::string_view form) {
    auto const found = std::string_view{folded}.substr(0, latest_form + form.size()).find(form);
    // "de Wet gemeenschappelijke regelingen" is a law
    bool const law = found != std::string_view::npos && folded.substr(0, found).ends_with("wet ");
    return !law && found != std::string_view::npos &&
           !names_one(line, std::string_view{folded}.substr(0, found + form.size()), folded);
  });
}

bool FormHeading::hear(Paragraph const& paragraph) {
  auto const text = text::squeeze(paragraph.text);
  constexpr std::size_t longest = 90;
  bool const told = paragraph.level > 0 || paragraph.bold;
  // A heading that only looks like text is short and no sentence.
  bool const alone = !paragraph.item && text.size() <= 60 &&
                     without_number(text).find_first_of(".:;,") == std::string::npos;
  if (text.size() > longest || !(told || alone)) return false;
  if (legal_heading(text)) {
    form_ = {.text = without_number(text), .place = paragraph.place, .repairs = paragraph.repairs};
    level_ = paragraph.level;
    return true;
  }
  if (paragraph.level > 0 && (level_ == 0 || paragraph.level <= level_)) form_ = {};
  return false;
}

void FormHeading::hear_record(Paragraph const& paragraph) {
  if (paragraph.level > 0 && level_ > 0 && paragraph.level < level_) form_ = {};
}

void FormHeading::hear_title(std::string_view title, Place const& place) {
  if (title.empty()) return;
  form_ = {};
  level_ = 0;
  if (legal_heading(title)) form_ = {.text = without_number(title), .place = place};
}

std::vector<Paragraph> marked_items(Grid const& grid) {
  std::vector<Paragraph> items;
  if (grid.ruled || grid.columns() != 2) return items;
  for (auto const& row : grid.rows) {
    auto const mark = text::squeeze(row.cells.front().text);
    static constexpr std::array<std::string_view, 8> marks{"•", "-", "–", "·",
                                                           "o", "▪", "*", "\xEF\x82\xB7"};
    bool const number = mark.size() >= 2 && mark.size() <= 3 && mark.back() == '.' &&
                        mark.find_first_not_of("0123456789") == mark.size() - 1;
    if (!number && std::ranges::find(marks, mark) == marks.end()) return {};
    auto const& cell = row.cells.back();
    items.push_back({.text = cell.text,
                     .place = cell.place,
                     .repairs = cell.repairs,
                     .page = row.page,
                     .item = true,
                     .bold = cell.bold,
                     .mark = mark,
                     .doubts = cell.doubts});
  }
  return items;
}

std::vector<Paragraph> only_column(Grid const& grid) {
  std::vector<Paragraph> lines;
  for (auto const& row : grid.rows) {
    GridCell const* only = nullptr;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (row.cells[c].text.empty()) continue;
      if (c > 0 || row.hidden) return {};
      only = &row.cells[c];
    }
    if (only == nullptr) continue;
    lines.push_back({.text = only->text,
                     .place = only->place,
                     .repairs = only->repairs,
                     .page = row.page,
                     .bold = only->bold,
                     .doubts = only->doubts});
  }
  return lines;
}

namespace {

/// "Doel        Havens beheren": what stands before white and may be a label, and the text.
std::optional<Field> spaced(std::string_view line) {
  if (line.empty() || line.front() < 'A' || line.front() > 'Z') return std::nullopt;
  constexpr std::size_t longest = 30;
  constexpr std::string_view white = "   ";
  auto const gap = std::min(line.find(white), line.find('\t'));
  if (gap > longest) return std::nullopt;
  auto const text = line.find_first_not_of(" \t", gap);
  // Several texts beside each other are the row of a table.
  bool const row = text != std::string_view::npos && line.find(white, text) < line.size() - 3;
  if (row) return std::nullopt;
  return std::pair{text::squeeze(line.substr(0, gap)), text::squeeze(line.substr(gap))};
}

/// A text in which labels return before white, of which two or more are known, with a colon behind
/// each; what stands below such a text, further in, goes on with it. Any other text as it is.
class Spaced {
 public:
  explicit Spaced(std::string_view text) {
    std::size_t known = 0;
    for (auto const line : text_lines(text)) {
      auto const field = spaced(line);
      if (!field) continue;
      bool const again = ++times_[text::fold(field->first)] == 2;
      known += again && known_label(field->first) ? 1 : 0;
    }
    any_ = known >= 2;
  }

  std::string line(std::string_view line) const {
    auto field = any_ ? spaced(line) : std::nullopt;
    auto const found = field ? times_.find(text::fold(field->first)) : times_.end();
    bool const label = found != times_.end() && found->second >= 2;
    if (!label) return text::squeeze(line);
    return (field->first.ends_with(':') ? field->first : field->first + ":") + " " + field->second;
  }
  /// True for a line that stands further in.
  bool goes_on(std::string_view line) const { return any_ && line.starts_with("    "); }

 private:
  std::map<std::string, std::size_t, std::less<>> times_{};
  bool any_{};
};

/// True for a line of a legend; what is longer is none, and is not looked through again and again.
bool explains(std::string_view text) {
  constexpr std::size_t longest = 300;
  return text.size() <= longest && legend(text).has_value();
}

/// "2 Veiligheidsregio" behind "1 Waterbedrijf": the next of numbered lines.
bool counts_on(std::string_view above, std::string_view line) {
  auto const number = number_of(line);
  return number > 1 && number_of(above) + 1 == number;
}

/// How lines follow each other in a text: whether a line that ends where it does ends a paragraph.
class LineEnds {
 public:
  explicit LineEnds(std::string_view text) {
    auto const lines = text_lines(text);
    std::vector<std::string> squeezed;
    for (auto const line : lines) {
      squeezed.push_back(text::squeeze(line));
      labels_.hear(squeezed.back());
      width_ = std::max(width_, line.size());
    }
    std::size_t followed = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (squeezed[i].empty() || squeezed[i + 1].empty() || begins(squeezed[i + 1])) continue;
      ++followed;
      full += (lines[i].size() + first_word(lines[i + 1])) * 10 > width_ * 9 ? 1 : 0;
    }
    // Lines are broken at some 60 to 100 letters; at another width more of them must show it.
    constexpr std::size_t narrowest = 60;
    constexpr std::size_t widest = 100;
    bool const usual = width_ >= narrowest && width_ <= widest;
    wrapped_ = full >= (usual ? 2U : 3U) && full * 3 >= followed;
  }

  /// True for a line that begins something by what it says.
  bool begins(std::string const& line) const {
    std::string rest;
    return labels_.field(line) || item({.text = line}, rest) || coded_line(line) || legend(line);
  }

  /// True when no paragraph goes on behind a line: the next word had had ample room, or the lines
  /// of this text are whole paragraphs.
  bool ended(std::string_view line, std::string_view next) const {
    bool const room = (line.size() + 1 + first_word(next)) * 3 < width_ * 2;
    bool const small = !next.empty() && small_letter(next[0]);
    return room || (!wrapped_ && !small && !open(line));
  }

 private:
  /// True for a line behind which something must follow.
  static bool open(std::string_view line) {
    if (line.ends_with(',') || line.ends_with('.')) return line.ends_with(',');
    auto const words = words_of(line);
    return !words.empty() && leaves_open(words.back());
  }
  static std::size_t first_word(std::string_view line) {
    return std::min(line.find(' '), line.size());
  }

  Labels labels_{};
  std::size_t width_{};
  bool wrapped_{};
};

}  // namespace

std::vector<Paragraph> paragraphs_of(DecodedText const& document) {
  std::vector<Paragraph> made;
  LineEnds const ends{document.text};
  Spaced const columns{document.text};
  bool apart = true;
  std::string_view before;  // the last line
  std::uint32_t page = 1;
  for (std::size_t begin = 0; begin < document.text.size();) {
    auto const end = std::min(document.text.find('\n', begin), document.text.size());
    auto const line = std::string_view{document.text}.substr(begin, end - begin);
    if (line.find('\f') != std::string_view::npos) ++page;
    auto text = columns.line(line);
    Place place = TextPlace{{document.raw(begin, end)}};
    begin = end + 1;
    // A line of dashes divides as an empty one does.
    if (text.find_first_not_of("-_=*") == std::string::npos) {
      apart = true;
      continue;
    }
    Paragraph next{.text = std::move(text), .place = std::move(place), .page = page};
    bool const ended = ends.ended(before, next.text) && !columns.goes_on(line);
    before = line;
    bool const starts = apart || ended || made.empty() || explains(made.back().text) ||
                        ends.begins(next.text) || counts_on(made.back().text, next.text);
    apart = false;
    if (starts) {
      made.push_back(std::move(next));
      continue;
    }
    made.back().text += " " + next.text;
    made.back().place = both(made.back().place, next.place);
  }
  return made;
}

}  // namespace verband::ingest
