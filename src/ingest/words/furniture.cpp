// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/furniture.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

#include "ingest/words/joins.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t with_head = 12;  // first lines, with the head of the table among them

bool page_number(Line const& line) {
  if (line.words.empty() || line.words.size() > 4) return false;
  bool number = false;
  for (auto const& word : line.words) {
    auto const& t = word.folded;
    if (t == "pagina" || t == "pag" || t == "blz" || t == "bladzijde" || t == "van" || t.empty()) {
      continue;
    }
    if (t.size() > 7 || !std::ranges::all_of(t, [](char c) { return digit(c) || c == '/'; })) {
      return false;
    }
    number = true;
  }
  // "23 gemeenten" is none, "2015" alone is a year in a cell more often than a page.
  return number && !(line.words.size() == 1 && line.words[0].folded.size() > 3);
}

bool link(Line const& line) {
  return line.words.size() == 1 &&
         (line.words[0].text.starts_with("http://") || line.words[0].text.starts_with("https://"));
}

/// The word behind the date and the time at which a line begins, as a browser prints them:
/// "27-11-2026, 13:17"; 0 where it does not begin so.
std::size_t behind_moment(Line const& line) {
  auto const figures = [](std::string_view word, std::string_view signs) {
    if (word.ends_with(',')) word.remove_suffix(1);
    return word.size() >= 4 && digit(word[0]) && word.find_first_of(signs) != word.npos &&
           std::ranges::all_of(word,
                               [&](char c) { return digit(c) || signs.find(c) != signs.npos; });
  };
  auto const& words = line.words;
  if (words.size() < 2 || !figures(words[0].text, "-/.") || !figures(words[1].text, ":")) return 0;
  auto const half = [](Word const& word) { return word.folded == "am" || word.folded == "pm"; };
  return words.size() > 2 && half(words[2]) ? 3 : 2;
}

/// True for what a browser prints above a page: that moment, and the title behind white.
bool printed_at(Line const& line) {
  auto const behind = behind_moment(line);
  return behind > 0 && (behind == line.words.size() || line.words[behind].spaces_before >= 2);
}

/// True for what a browser prints below a page: the address and "2/3".
bool address_and_page(Line const& line) {
  auto const& words = line.words;
  if (words.size() < 2 || words.front().text.find("://") == std::string::npos) return false;
  auto const& last = words.back().text;
  auto const stroke = last.find('/');
  return stroke != std::string::npos && stroke > 0 && stroke + 1 < last.size() &&
         std::ranges::all_of(last, [](char c) { return digit(c) || c == '/'; });
}

/// True where that is below this page, behind white.
bool address_and_page(Line const& line, std::uint32_t page) {
  return address_and_page(line) && line.words.back().spaces_before >= 2 &&
         line.words.back().text.starts_with(std::to_string(page) + "/");
}

bool page_word(Word const& word) {
  auto const& t = word.folded;
  return t == "pagina" || t == "pag" || t == "blz" || t == "bladzijde";
}

/// True for a line with a page number behind its word: "Bijlage 4   pagina 112".
bool numbered_foot(Line const& line) {
  auto const& words = line.words;
  if (words.size() < 2 || words.size() > 12) return false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    auto const& number = words[i + 1].folded;
    if (page_word(words[i]) && !number.empty() && std::ranges::all_of(number, digit)) return true;
  }
  return false;
}

/// True for a line that ends in the number of its page, "… pagina 2" or "… pagina 2 van 3"; not
/// "zie pagina 2".
bool own_page_number(Line const& line) {
  auto const& words = line.words;
  auto const own = std::to_string(line.page);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!page_word(words[i]) || words[i + 1].text != own) continue;
    bool const last =
        i + 2 == words.size() || (i + 4 == words.size() && words[i + 2].folded == "van");
    return last && (i == 0 || words[i - 1].folded != "zie");
  }
  return false;
}

std::string shape(Line const& line) {
  std::string out;
  for (auto const& word : line.words) {
    for (char const c : word.folded) out.push_back(digit(c) ? '0' : c);
    out.push_back(' ');
  }
  return out;
}

/// The whole numbers of a line; words of figures only.
std::vector<unsigned> numbers_in(Line const& line) {
  constexpr std::size_t longest = 4;
  std::vector<unsigned> found;
  for (auto const& word : line.words) {
    auto const& t = word.folded;
    if (t.empty() || t.size() > longest || !std::ranges::all_of(t, digit)) continue;
    unsigned value = 0;
    for (char const c : t) value = 10 * value + static_cast<unsigned>(c - '0');
    found.push_back(value);
  }
  return found;
}

/// True when the later line is the earlier one with its last number one higher: "Begroting 2018 -
/// 46 -" and "Begroting 2018 - 47 -".
bool next_foot(Line const& earlier, Line const& later) {
  auto before = numbers_in(earlier);
  auto const after = numbers_in(later);
  if (before.empty() || shape(earlier) != shape(later)) return false;
  ++before.back();
  return before == after;
}

/// Lines some way from each other that are alike but for a number that counts them.
std::vector<std::size_t> counting_feet(std::vector<Line> const& lines) {
  constexpr std::size_t apart = 8;    // lines on a page, at least
  constexpr std::size_t most = 4000;  // lines of which those that follow are looked at
  std::map<std::string, std::vector<std::size_t>> alike;
  for (std::size_t i = 0; i < std::min(lines.size(), most); ++i) {
    auto const words = lines[i].words.size();
    if (words < 3 || words > 12 || numbers_in(lines[i]).empty()) continue;
    alike[shape(lines[i])].push_back(i);
  }
  for (auto const& [shape, places] : alike) {
    bool feet = places.size() >= 2 && shape.find_first_not_of("0 -|/") != std::string::npos;
    for (std::size_t k = 1; feet && k < places.size(); ++k) {
      feet =
          places[k] - places[k - 1] >= apart && next_foot(lines[places[k - 1]], lines[places[k]]);
    }
    if (feet) return places;
  }
  return {};
}

/// A number between dashes: "- 3 -".
bool dashed_number(Line const& line) {
  auto const dash = [](Word const& word) { return word.text == "-" || word.text == "–"; };
  return line.words.size() == 3 && dash(line.words[0]) && dash(line.words[2]);
}

/// True when a word of the lines may be the head of a column of numbers.
bool counts_rows(std::span<Line const> lines) {
  return std::ranges::any_of(lines, [](Line const& line) {
    return std::ranges::any_of(line.words, [](Word const& word) {
      auto const own = bare(word.text);
      return own == "nr" || own == "nummer" || own == "volgnummer" || own == "aantal" ||
             own == "zetels" || own == "stemmen" || own == "aandelen";
    });
  });
}

/// Page numbers alone on their lines, each one more than the one before and no other number among
/// them, that end the text, stand between dashes or each have the first line of the text below
/// them.
std::vector<std::size_t> counting_numbers(std::vector<Line> const& lines) {
  constexpr std::size_t fewest = 6;  // lines for each of them
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!page_number(lines[i]) || numbers_in(lines[i]).size() != 1) continue;
    bool const next =
        places.empty() || numbers_in(lines[i])[0] == numbers_in(lines[places.back()])[0] + 1;
    if (!next) return {};
    places.push_back(i);
  }
  if (places.size() < 2 || places.size() * fewest > lines.size()) return {};
  auto const first = std::ranges::find_if(lines, [](Line const& line) { return !line.empty(); });
  auto const all = [&](auto const& holds) { return std::ranges::all_of(places, holds); };
  bool const last = places.back() + 1 == lines.size() && !counts_rows(lines);
  bool const dashed = all([&](std::size_t i) { return dashed_number(lines[i]); });
  bool const title_below = first->words.size() > 1 && all([&](std::size_t i) {
                             return i + 1 == lines.size() || shape(lines[i + 1]) == shape(*first);
                           });
  return last || dashed || title_below ? places : std::vector<std::size_t>{};
}

/// True for a word of the title of a document.
bool names_document(Word const& word) {
  auto const own = bare(word.text);
  return title_word(own) || report_word(own);
}

/// "Pagina 1 van 4", alone on its line or behind the title of the document.
bool ends_in_page(Line const& line) {
  auto const& words = line.words;
  auto const at = std::ranges::find_if(words, page_word);
  if (words.size() > 12 || words.end() - at < 2 || !std::ranges::all_of(at[1].folded, digit)) {
    return false;
  }
  auto const behind = words.end() - at - 2;
  bool const last = behind == 0 || (behind == 2 && at[2].folded == "van");
  return last && (at == words.begin() || std::any_of(words.begin(), at, names_document));
}

/// True when all words are figures or signs alone: no "60%", "(20)".
bool plain_numbers(Line const& line) {
  return std::ranges::all_of(
      line.words, [](Word const& word) { return word.folded == word.text || word.folded.empty(); });
}

/// True for a line that ends in a number a page may have.
bool ends_in_number(Line const& line) {
  constexpr std::size_t longest = 3;  // figures
  auto const& number = line.words.back().folded;
  return !number.empty() && number.size() <= longest && std::ranges::all_of(number, digit);
}

/// A title and the number of its page: "Begroting 2015 2", "Nota verbonden partijen 14".
bool title_and_number(Line const& line) {
  auto const& words = line.words;
  return words.size() >= 3 && words.size() <= 10 && ends_in_number(line) &&
         names_document(words.front());
}

/// In a text without form feeds: the lines with a page number at the foot of its pages.
std::vector<std::size_t> feet_of(std::vector<Line> const& lines) {
  std::vector<std::size_t> feet;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].empty() && numbered_foot(lines[i])) feet.push_back(i);
  }
  bool const alike = std::ranges::all_of(
      feet, [&](std::size_t i) { return shape(lines[i]) == shape(lines[feet.front()]); });
  if (feet.size() >= 2) return alike ? feet : std::vector<std::size_t>{};
  feet = counting_numbers(lines);
  return feet.empty() ? counting_feet(lines) : feet;
}

/// A line that is not the heads of a table, which may return on each page as well: those have
/// little else than words of heads.
bool titled(Line const& line) {
  auto const head = [](Word const& word) { return header_word(word.folded) != nullptr; };
  auto const heads = static_cast<std::size_t>(std::ranges::count_if(line.words, head));
  return line.words.size() > 1 && (!head(line.words[0]) || heads * 3 < line.words.size() * 2);
}

/// A title that may return without a page number: it has a word of titles, or a year among other
/// words, and no white between its words as cells have.
bool can_return(Line const& title) {
  constexpr std::size_t with_year = 4;  // words: fewer may be a cell
  auto const& words = title.words;
  auto const year = [](Word const& word) {
    return word.folded.size() == 4 && std::ranges::all_of(word.folded, digit);
  };
  auto const of_title = [](Word const& word) { return title_word(bare(word.text)); };
  return titled(title) && words.size() <= 12 &&
         (std::ranges::any_of(words, of_title) ||
          (words.size() >= with_year && std::ranges::any_of(words, year))) &&
         without_white(title);
}

bool same_word(Word const& a, Word const& b) { return a.folded == b.folded; }

/// True when two lines say the same.
bool same_words(Line const& a, Line const& b) {
  return std::ranges::equal(a.words, b.words, same_word);
}

/// True for a line of several words of which one or more are heads of columns.
bool head_like(Line const& line) {
  return line.words.size() >= 3 && std::ranges::any_of(line.words, [](Word const& word) {
           return header_word(word.folded) != nullptr;
         });
}

/// True when every page begins with the same words.
bool begin_alike(std::vector<Line> const& lines) {
  return std::ranges::all_of(
      lines, [&](Line const& line) { return !line.page_start || same_words(line, lines.front()); });
}

/// In a text without form feeds: what a browser printed around its pages, where it returns.
template <typename Mark>
void mark_printed(std::vector<Line>& lines, Mark mark) {
  std::map<std::string, std::vector<std::size_t>> alike;
  std::vector<std::size_t> addresses;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    if (behind_moment(lines[i]) > 0) alike[words_together(lines[i])].push_back(i);
    if (address_and_page(lines[i])) addresses.push_back(i);
  }
  auto const mark_all = [&](std::vector<std::size_t> const& places) {
    for (auto const i : places) {
      mark(lines[i]);
      if (i + 1 < lines.size()) lines[i + 1].page_start = true;
    }
  };
  auto const apart = [&](std::size_t i) {
    return i == 0 || lines[i].blank_before || lines[i].page_start;
  };
  for (auto const& [words, places] : alike) {
    bool const heads = places.size() >= 2 && std::ranges::all_of(places, apart);
    if (heads || !addresses.empty()) mark_all(places);
  }
  if (!alike.empty()) mark_all(addresses);
}

/// In a text with form feeds: the last or the first lines of two pages after each other that are
/// alike, have a word of titles, and a number that is one more: "Begroting 2016 | 1".
template <typename Mark>
void mark_counted_edges(std::vector<Line>& lines, Mark mark) {
  Line* foot = nullptr;
  Line* head = nullptr;
  auto const hear = [&](Line*& before, Line& line) {
    bool const last = std::ranges::all_of(line.words.back().folded, digit);
    bool const foot_like =
        last && without_white(line) && std::ranges::any_of(line.words, names_document);
    if (before != nullptr && foot_like && next_foot(*before, line)) {
      mark(*before);
      mark(line);
    }
    before = &line;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    if (lines[i].page_start) hear(head, lines[i]);
    if (i + 1 == lines.size() || lines[i + 1].page_start) hear(foot, lines[i]);
  }
}

/// In a text without form feeds: feet with a page number, and what returns at the head of the pages
/// below them; or a title that returns where there are no such feet.
template <typename Mark>
void mark_pages(std::vector<Line>& lines, Mark mark) {
  auto const first = std::ranges::find_if(lines, [](Line const& line) { return !line.empty(); });
  if (first == lines.end()) return;
  auto const running = shape(*first);
  auto const feet = feet_of(lines);
  for (auto const i : feet) {
    mark(lines[i]);
    auto next = i + 1;
    if (next < lines.size() && titled(*first) && shape(lines[next]) == running) mark(lines[next++]);
    if (next < lines.size()) lines[next].page_start = true;
  }
  if (!feet.empty() || !can_return(*first)) return;
  constexpr std::size_t fewest = 6;  // lines of a page
  std::vector<Line*> again;
  for (auto line = first + 1; line != lines.end(); ++line) {
    if (line->blank_before && same_words(*line, *first)) again.push_back(&*line);
  }
  if (again.size() * fewest > lines.size()) return;  // a cell of each row
  for (auto* const line : again) {
    mark(*line);
    if (line != &lines.back()) line[1].page_start = true;
  }
}

/// In a text without form feeds: what stands between an empty line and the head of the table that
/// returns below it, when that is a page number or a title of the document with one.
template <typename Mark>
void mark_feet_above_heads(std::vector<Line>& lines, Mark mark) {
  constexpr std::size_t titles = 4;  // a title is among these
  auto const first_lines = std::span{lines}.first(std::min(titles, lines.size()));
  auto const numbered_title = [&](Line const& line) {
    auto const words = std::span{line.words}.first(line.words.size() - 1);
    return words.size() >= 2 && ends_in_number(line) &&
           std::ranges::any_of(first_lines, [&](Line const& title) {
             return title.words.size() >= words.size() &&
                    std::ranges::equal(std::span{title.words}.first(words.size()), words,
                                       same_word);
           });
  };
  bool const counts = counts_rows(std::span{lines}.first(std::min(with_head, lines.size())));
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    auto const& foot = lines[i];
    auto& below = lines[i + 1];
    if (foot.empty() || foot.furniture || !foot.blank_before || below.blank_before) continue;
    bool const page = (!counts && page_number(foot) && plain_numbers(foot)) || ends_in_page(foot) ||
                      numbered_title(foot);
    if (!page || !head_like(below)) continue;
    auto const first = std::span{lines}.first(std::min(i, with_head));
    if (std::ranges::none_of(first, [&](Line const& line) { return same_words(line, below); })) {
      continue;
    }
    mark(lines[i]);
    below.page_start = true;
  }
}

}  // namespace

std::vector<std::uint32_t> lone_feet(std::vector<Line> const& lines) {
  constexpr std::uint32_t fewest = 6;  // lines above the first one
  std::vector<std::uint32_t> feet;
  if (!lines.empty() && lines.back().page > 1) return feet;
  std::vector<std::uint32_t> titles;
  std::vector<std::uint32_t> numbers;
  bool counted = true;
  for (std::uint32_t i = fewest; i < lines.size(); ++i) {
    bool const apart =
        i + 1 == lines.size() || lines[i + 1].blank_before || lines[i + 1].page_start;
    if (lines[i].empty() || lines[i].furniture || !lines[i].blank_before || !apart) continue;
    if (ends_in_page(lines[i])) {
      feet.push_back(i);
    } else if (title_and_number(lines[i])) {
      counted = counted && (titles.empty() || next_foot(lines[titles.back()], lines[i]));
      titles.push_back(i);
    } else if (page_number(lines[i]) && plain_numbers(lines[i])) {
      numbers.push_back(i);
    }
  }
  if (counted) std::ranges::copy(titles, std::back_inserter(feet));
  if (!feet.empty()) return feet;
  auto const first = std::span{lines}.first(std::min(lines.size(), with_head));
  bool const alone = numbers.size() == 1 && numbers[0] + 1 < lines.size();
  return alone && !counts_rows(first) ? numbers : feet;
}

std::vector<std::string> mark_furniture(std::vector<Line>& lines, std::string_view text) {
  std::vector<std::string> marked;
  auto mark = [&](Line& line) {
    if (!std::exchange(line.furniture, true)) marked.push_back(words_together(line));
  };
  bool const paged = !lines.empty() && lines.back().page > 1;
  std::unordered_map<std::string, std::uint32_t> heads;
  bool const numbered = paged && std::ranges::count_if(lines, own_page_number) >= 2;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto& line = lines[i];
    bool const last_of_page = i + 1 == lines.size() || lines[i + 1].page_start;
    auto const raw = text.substr(line.begin, line.end - line.begin);
    if (paged && !line.empty() && (line.page_start || last_of_page)) ++heads[shape(line)];
    // A link that lost its end stands at the foot of a page; so does one before an indented line.
    bool const cut = raw.ends_with("\xEF\xBF\xBD=") || raw.ends_with("\xEF\xBF\xBD");
    bool const before_head = i + 1 < lines.size() && !lines[i + 1].blank_before &&
                             !lines[i + 1].empty() && lines[i + 1].words[0].spaces_before > 0;
    if (link(line) && (cut || (line.blank_before && before_head))) {
      mark(line);
      if (!paged && i + 1 < lines.size()) lines[i + 1].page_start = true;
    }
    if ((line.page_start || last_of_page) && page_number(line) &&
        (paged || i + 1 == lines.size())) {
      mark(line);
    }
    if ((line.page_start && printed_at(line)) ||
        (last_of_page && address_and_page(line, line.page))) {
      mark(line);
    }
    if (numbered && (line.page_start || last_of_page) && own_page_number(line)) mark(line);
    // Without form feeds a page number alone between blank lines, before an indented line.
    if (!paged && page_number(line) && line.blank_before && before_head) {
      mark(line);
      lines[i + 1].page_start = true;
    }
  }
  if (!paged) {
    mark_feet_above_heads(lines, mark);
    mark_printed(lines, mark);
    mark_pages(lines, mark);
  }
  if (paged) mark_counted_edges(lines, mark);
  std::uint32_t const pages = lines.empty() ? 0 : lines.back().page;
  bool const alike = paged && begin_alike(lines);
  for (std::size_t i = 0; paged && i < lines.size(); ++i) {
    bool const last_of_page = i + 1 == lines.size() || lines[i + 1].page_start;
    if (lines[i].empty() || (!lines[i].page_start && !last_of_page)) continue;
    auto const count = heads[shape(lines[i])];
    // A header that returns is known as one later on.
    bool const header = header_word(lines[i].words[0].folded) != nullptr;
    bool const often = count >= 3 && count + 1 >= pages && !header;
    if (often || (alike && lines[i].page_start && can_return(lines[i]))) mark(lines[i]);
  }
  // The page starts at the first line that is not furniture; pages without form feeds are counted.
  std::uint32_t page = 1;
  bool pending = false;
  for (auto& line : lines) {
    if (line.page_start && !paged && &line != lines.data()) ++page;
    if (!paged) line.page = page;
    if (line.page_start) pending = true;
    line.page_start = pending && !line.furniture;
    if (line.page_start) pending = false;
  }
  return marked;
}

}  // namespace verband::ingest
