// SPDX-License-Identifier: EUPL-1.2
#include "publish/table.hpp"

#include <algorithm>
#include <numeric>
#include <span>

namespace verband::publish {
namespace {

/// Length in bytes of the character that starts at `at`; 1 for a stray byte.
std::size_t character(std::string_view text, std::size_t at) {
  auto const lead = static_cast<unsigned char>(text[at]);
  std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

/// Combining marks (U+0300–U+036F) and zero-width characters take no column.
bool zero_width(std::string_view one) {
  if (one.size() == 2) {
    auto const lead = static_cast<unsigned char>(one[0]);
    return lead == 0xCC || (lead == 0xCD && static_cast<unsigned char>(one[1]) < 0xB0);
  }
  return one == "\xE2\x80\x8B" || one == "\xEF\xBB\xBF";
}

std::string padded(std::string text, std::size_t width) {
  std::size_t const shown = display_width(text);
  if (shown < width) text.append(width - shown, ' ');
  return text;
}

/// The longest word of a cell; words are not cut while there is room for them.
std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    auto const end = std::min(text.find_first_of(" \n"), text.size());
    longest = std::max(longest, display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

/// Every column at most `cap` wide, but never narrower than its floor or wider than its need.
std::vector<std::size_t> capped(std::span<std::size_t const> floor,
                                std::span<std::size_t const> need, std::size_t cap) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < need.size(); ++i) {
    result.push_back(std::min(need[i], std::max(floor[i], cap)));
  }
  return result;
}

std::size_t sum(std::span<std::size_t const> widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

/// The widest of such columns that fit `room`; the narrowest when none do.
std::vector<std::size_t> fitted(std::span<std::size_t const> floor,
                                std::span<std::size_t const> need, std::size_t room) {
  std::size_t low = 0;
  std::size_t high = room + 1;
  while (high - low > 1) {
    auto const middle = low + (high - low) / 2;
    (sum(capped(floor, need, middle)) <= room ? low : high) = middle;
  }
  auto result = capped(floor, need, low);
  for (std::size_t i = 0; i < result.size() && sum(result) < room; ++i) {
    if (result[i] == low && result[i] < need[i]) ++result[i];
  }
  return result;
}

/// Widths that fit `total`: columns get what they need as far as there is room, long ones give way
/// first, and words are only cut when not even the longest words fit beside each other.
std::vector<std::size_t> widths(Table const& table, std::size_t total) {
  constexpr std::size_t narrowest = 6;
  std::size_t const columns = table.head.size();
  std::vector<std::size_t> need(columns, 1);
  std::vector<std::size_t> words(columns, 1);
  auto const grow = [&](std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < columns && i < cells.size(); ++i) {
      need[i] = std::max(need[i], display_width(cells[i]));
      words[i] = std::max(words[i], longest_word(cells[i]));
    }
  };
  grow(table.head);
  for (auto const& row : table.rows) grow(row);
  std::size_t const gaps = columns > 0 ? 2 * (columns - 1) : 0;
  std::size_t const room = std::max(total, gaps + columns * narrowest) - gaps;
  std::vector<std::size_t> const least(columns, narrowest);
  return sum(words) > room ? fitted(least, words, room) : fitted(words, need, room);
}

void render_row(std::vector<std::string> const& cells, std::vector<std::size_t> const& width,
                std::string_view before, std::string_view after, std::string& out) {
  std::vector<std::vector<std::string>> parts;
  std::size_t height = 1;
  for (std::size_t i = 0; i < width.size(); ++i) {
    parts.push_back(wrapped(i < cells.size() ? cells[i] : std::string{}, width[i]));
    height = std::max(height, parts.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    for (std::size_t i = 0; i < width.size(); ++i) {
      std::string const part = line < parts[i].size() ? parts[i][line] : std::string{};
      text += i + 1 < width.size() ? padded(part, width[i]) + "  " : part;
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    out += before;
    out += text;
    out += after;
    out += '\n';
  }
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    std::size_t const length = character(utf8, at);
    if (!zero_width(utf8.substr(at, length))) ++columns;
    at += length;
  }
  return columns;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t shown = 0;
  auto const flush = [&] {
    lines.push_back(std::move(line));
    line.clear();
    shown = 0;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '\n') {
      flush();
      ++at;
      continue;
    }
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    std::string_view word = text.substr(at, end - at);
    at = end;
    std::size_t const columns = display_width(word);
    if (shown > 0 && shown + 1 + columns > width) flush();
    if (shown > 0) {
      line += ' ';
      ++shown;
    }
    while (shown + display_width(word) > width && width > 0) {
      std::size_t cut = 0;
      while (cut < word.size() && shown < width) {
        cut += character(word, cut);
        ++shown;
      }
      line += word.substr(0, cut);
      word.remove_prefix(cut);
      flush();
    }
    line += word;
    shown += display_width(word);
  }
  if (!line.empty() || lines.empty()) flush();
  return lines;
}

std::string render(Table const& table, TableStyle const& style) {
  auto const width = widths(table, style.width);
  std::string out;
  render_row(table.head, width, style.colour ? "\x1b[1m" : "", style.colour ? "\x1b[0m" : "", out);
  std::size_t total = width.empty() ? 0 : 2 * (width.size() - 1);
  for (auto const each : width) total += each;
  for (std::size_t i = 0; i < total; ++i) out += "─";
  out += '\n';
  for (auto const& row : table.rows) render_row(row, width, "", "", out);
  return out;
}

std::string csv(Table const& table) {
  std::string out;
  auto const write = [&](std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += ',';
      std::string cell = cells[i];
      if (!cell.empty() && (cell[0] == '=' || cell[0] == '+' || cell[0] == '-' || cell[0] == '@')) {
        cell.insert(cell.begin(), '\'');
      }
      if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        out += cell;
        continue;
      }
      out += '"';
      for (char const c : cell) {
        if (c == '"') out += '"';
        out += c;
      }
      out += '"';
    }
    out += "\r\n";
  };
  write(table.head);
  for (auto const& row : table.rows) write(row);
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    // C1 control characters (U+0080–U+009F) are C2 80..9F in UTF-8; 9B would start a command.
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      ++i;
      continue;
    }
    if (byte == '\n' || (byte >= 0x20 && byte != 0x7F)) out += text[i];
  }
  return out;
}

}  // namespace verband::publish
