// SPDX-License-Identifier: EUPL-1.2
#include "ingest/pdf/pdf_furniture.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"

namespace verband::ingest {
namespace {

constexpr float margin = 0.12F;    // of the page: there running heads and numbers stand
constexpr float near_line = 3.0F;  // points
constexpr std::size_t several = 2;

bool in_margin(PdfPage const& page, Run const& run) {
  return run.base < margin * page.height || run.base > (1 - margin) * page.height;
}

/// The text of a line with its figures alike: "Bladzijde 3" and "Bladzijde 4" are the same.
std::string without_figures(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c >= '0' && c <= '9') {
      if (out.empty() || out.back() != '#') out += '#';
    } else if (c != ' ') {
      out += c;
    }
  }
  return out;
}

/// For a text that begins with a figure: what the first page has when this counts the pages.
std::optional<long> counted_from(PdfPage const& page, std::string const& text) {
  constexpr std::size_t first_letters = 2;
  auto const begin = text.find_first_of("0123456789");
  long number = 0;
  if (begin > first_letters ||
      std::from_chars(text.data() + begin, text.data() + text.size(), number).ec != std::errc{})
    return std::nullopt;
  return number - static_cast<long>(page.number);
}

std::string key(PdfPage const& page, Run const& run, std::string_view text) {
  return without_figures(text) + "@" + std::to_string(std::lround(run.base / near_line)) + "@" +
         std::to_string(std::lround(page.height));
}

bool on_line(Run const& a, Run const& b) {
  return std::abs(a.base - b.base) < 0.5F * std::max(a.size, b.size);
}

/// A text that is nothing but a number of a page: "3", "- 3 -", "3 van 12", "Pagina 3".
bool page_number(std::string_view text) {
  auto const bare = without_figures(text);
  std::string_view plain{bare};
  for (std::string_view const word : {"ladzijde", "agina", "lz.", "ag."}) {
    bool const first = plain.starts_with('B') || plain.starts_with('b') || plain.starts_with('P') ||
                       plain.starts_with('p');
    if (first && plain.substr(1).starts_with(word)) plain.remove_prefix(word.size() + 1);
  }
  return plain == "#" || plain == "-#-" || plain == "#/#" || plain == "#van#";
}

/// True for the number of this page and how many there are, "2/3", as a browser prints it.
bool browser_number(PdfPage const& page, std::string const& text) {
  long number = 0;
  auto const end = text.data() + text.size();
  auto const read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr != end && *read.ptr == '/' &&
         without_figures(text) == "#/#" && number == static_cast<long>(page.number);
}

/// The lines that a browser prints around a page, by their height: nothing but its address and
/// "1/3" at the foot, and at the head, as far to the left, the time and the title.
std::vector<float> printed_lines(PdfPage const& page, std::vector<Run> const& runs) {
  std::vector<float> lines;
  for (auto const& run : runs) {
    if (run.base < (1 - margin) * page.height) continue;
    auto const text = text_of(page, run);
    if (!text.starts_with("file:") && !text.starts_with("http")) continue;
    bool const alone = std::ranges::all_of(runs, [&](Run const& other) {
      return &other == &run || !on_line(run, other) || browser_number(page, text_of(page, other));
    });
    bool const numbered = std::ranges::any_of(runs, [&](Run const& other) {
      return on_line(run, other) && browser_number(page, text_of(page, other));
    });
    if (!alone || !numbered) continue;
    lines.push_back(run.base);
    auto const head = std::ranges::min_element(runs, {}, &Run::base);
    auto const time = text_of(page, *head);
    bool const begins = !time.empty() && time.front() >= '0' && time.front() <= '9';
    if (begins && in_margin(page, *head) && std::abs(head->left - run.left) < 1.0F) {
      lines.push_back(head->base);
    }
  }
  return lines;
}

/// True for two lines of one text: the second right below the first, in letters of the same size.
bool same_text(Run const& above, Run const& below) {
  constexpr float next_line = 1.45F;  // em
  auto const down = below.base - above.base;
  return std::abs(above.size - below.size) < 0.05F * above.size && down > 0.5F * above.size &&
         down <= next_line * above.size && below.left < above.right && above.left < below.right;
}

/// How a text stands among those on its line, or on the line above or below it.
struct Standing {
  bool beside{};   // others stand there, as in a table
  bool in_head{};  // and they hold words for the head of one
};
Standing standing(PdfPage const& page, std::vector<Run> const& runs, std::size_t at) {
  constexpr std::size_t around = 12;  // in the order of the content
  auto const is_head = [&](Run const& run) {
    auto const text = text_of(page, run);
    return head_likeness(text) >= 0.5 && header_kind(text);
  };
  auto const& run = runs[at];
  std::size_t count = 0;
  std::size_t heads = 0;
  for (auto i = at - std::min(at, around); i < std::min(at + around, runs.size()); ++i) {
    if (i == at || std::abs(runs[i].base - run.base) >= 1.5F * run.size) continue;
    ++count;
    heads += is_head(runs[i]) ? 1 : 0;
  }
  // Of a head that returns not every text is known: two others tell.
  return {count >= 2, count >= 2 && (heads >= 2 || is_head(run))};
}

}  // namespace

void Furniture::learn(PdfPage const& page, std::vector<Run> const& runs) {
  std::set<std::string> here;
  std::set<long> counted;
  for (auto const& run : runs) {
    if (!in_margin(page, run)) continue;
    auto const text = text_of(page, run);
    here.insert(key(page, run, text));
    if (auto const first = counted_from(page, text)) counted.insert(*first);
  }
  for (auto const& each : here) ++times_[each];
  for (auto const each : counted) ++counted_[each];
  ++pages_;
}

/// `beside`: other texts stand on the same line or the next, as in a table; `in_head`: these hold
/// words for the head of one.
bool Furniture::is(PdfPage const& page, Run const& run, bool beside, bool in_head) const {
  auto const text = text_of(page, run);
  if (page_number(text)) {
    // A figure in the first or last row of a table is a page number only when it counts the pages;
    // so is a long one, which may be a year.
    constexpr std::size_t longest = 3;
    auto const first = counted_from(page, text);
    auto const counts = first ? counted_.find(*first) : counted_.end();
    bool const may_be_cell = beside || (without_figures(text) == "#" && text.size() > longest);
    return !may_be_cell || (counts != counted_.end() && counts->second >= several);
  }
  auto const found = times_.find(key(page, run, text));
  auto const often = found == times_.end() ? 0 : found->second;
  // The head of a table returns as well.
  return often >= several && often * 5 >= pages_ * 2 && !in_head;
}

std::vector<Run> Furniture::without(PdfPage const& page, std::vector<Run> const& runs) const {
  auto const printed = printed_lines(page, runs);
  auto const is_printed = [&](Run const& run) {
    return std::ranges::any_of(
        printed, [&](float base) { return std::abs(base - run.base) < 0.5F * run.size; });
  };
  std::vector<char> goes(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!in_margin(page, runs[i])) continue;
    auto const [beside, in_head] = standing(page, runs, i);
    goes[i] = is(page, runs[i], beside, in_head) ? 1 : 0;
  }
  // Nor does a line of a text go of which others stay: "We" "bsi" "te" in the head of a table.
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 1; i < runs.size(); ++i) {
      if (goes[i] == goes[i - 1] || !same_text(runs[i - 1], runs[i])) continue;
      auto const one = goes[i] != 0 ? i : i - 1;
      if (is_printed(runs[one]) || page_number(text_of(page, runs[one]))) continue;
      goes[one] = 0;
      changed = true;
    }
  }
  // A cell may say what one on another page says, or the same but for the figures; then others on
  // its line stay.
  auto const stays_beside = [&](std::size_t i) {
    constexpr std::size_t around = 12;
    for (auto k = i - std::min(i, around); k < std::min(i + around, runs.size()); ++k) {
      if (goes[k] == 0 && on_line(runs[k], runs[i])) return true;
    }
    return false;
  };
  std::vector<Run> kept;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (is_printed(runs[i])) continue;
    bool const number = goes[i] != 0 && page_number(text_of(page, runs[i]));
    if (goes[i] == 0 || (!number && stays_beside(i))) kept.push_back(runs[i]);
  }
  return kept;
}

}  // namespace verband::ingest
