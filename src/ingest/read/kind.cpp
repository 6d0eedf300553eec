// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/kind.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "ingest/read/archive.hpp"
#include "ingest/read/csv.hpp"
#include "ingest/read/drawn_lines.hpp"
#include "ingest/read/drawn_table.hpp"
#include "ingest/read/html_tokens.hpp"
#include "ingest/read/markdown.hpp"
#include "ingest/read/office_parts.hpp"
#include "ingest/words/encoding.hpp"

namespace verband::ingest {
namespace {

using namespace std::string_view_literals;

// What a text is shows near its beginning; an even number, as UTF-16 needs.
constexpr std::size_t sample_size = std::size_t{256} * 1024;

bool has(std::string_view bytes, std::string_view what) {
  return bytes.find(what) != std::string_view::npos;
}

/// A PDF may have other bytes before its header, which then begins a line and is followed by
/// objects.
bool is_pdf(std::string_view bytes) {
  auto const at = bytes.substr(0, 1024).find("%PDF-");
  if (at == 0 || at == std::string_view::npos) return at == 0;
  auto const before = bytes[at - 1];
  bool const begins = before == '\n' || before == '\r' ||
                      static_cast<unsigned char>(before) < 0x20 ||
                      bytes.substr(0, at).ends_with("\xEF\xBB\xBF");
  return begins && has(bytes.substr(at, std::size_t{64} * 1024), " obj");
}

bool is_picture(std::string_view bytes) {
  static constexpr std::array<std::string_view, 6> starts{
      "\x89PNG\r\n\x1A\n"sv, "\xFF\xD8\xFF"sv, "GIF87a"sv, "GIF89a"sv, "II*\0"sv, "MM\0*"sv};
  bool const webp = bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP";
  bool const heif =
      bytes.size() > 12 && bytes.substr(4, 4) == "ftyp" &&
      (bytes.substr(8, 2) == "he" || bytes.substr(8, 2) == "mi" || bytes.substr(8, 4) == "avif");
  return webp || heif ||
         std::ranges::any_of(starts, [&](auto start) { return bytes.starts_with(start); });
}

std::optional<FileKind> by_media_type(std::string_view type) {
  constexpr auto odf = "application/vnd.oasis.opendocument."sv;
  if (!type.starts_with(odf)) return std::nullopt;
  type.remove_prefix(odf.size());
  if (type.starts_with("text")) return FileKind::odt;
  if (type.starts_with("spreadsheet")) return FileKind::ods;
  return std::nullopt;
}

/// A package that was cut still shows the names of its first parts; its reader then says that it is
/// damaged.
FileKind damaged_package(std::string_view bytes) {
  constexpr auto mimetype = "mimetypeapplication/vnd.oasis.opendocument."sv;
  if (auto const at = bytes.substr(0, 256).find(mimetype); at != std::string_view::npos) {
    if (auto const kind = by_media_type(bytes.substr(at + 8, 80))) return *kind;
  }
  if (has(bytes, "word/")) return FileKind::docx;
  if (has(bytes, "xl/")) return FileKind::xlsx;
  return FileKind::package;
}

FileKind package_kind(std::string_view bytes) {
  ArchiveView archive{bytes, Limits{.unpacked = sample_size * 16}};
  if (auto const type = archive.part("mimetype")) {
    return by_media_type(*type).value_or(FileKind::package);
  }
  if (auto const types = archive.part("[Content_Types].xml")) {
    auto const language = main_language(*types);
    if (language == "wordprocessingml") return FileKind::docx;
    if (language == "spreadsheetml") return FileKind::xlsx;
  }
  return archive.findings().empty() ? FileKind::package : damaged_package(bytes);
}

std::string_view without_space(std::string_view text) {
  auto const at = text.find_first_not_of(" \t\r\n\f");
  return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

bool is_page_tag(std::string_view name) {
  static constexpr std::array<std::string_view, 28> names{
      "html", "head", "body", "table", "thead", "tbody",   "tr",      "div",   "p",    "h1",
      "h2",   "h3",   "h4",   "ul",    "ol",    "li",      "dl",      "span",  "meta", "title",
      "main", "nav",  "link", "style", "br",    "article", "section", "center"};
  return std::ranges::find(names, name) != names.end();
}

std::optional<FileKind> flat_odf(std::string_view head) {
  auto const at = head.find("mimetype=\"");
  if (!has(head, "opendocument:xmlns:office") || at == std::string_view::npos) return std::nullopt;
  return by_media_type(head.substr(at + 10, 80));
}

/// Of a text that begins with a tag.
std::optional<FileKind> markup_kind(std::string_view text) {
  if (!text.starts_with('<')) return std::nullopt;
  auto const head = text.substr(0, std::size_t{16} * 1024);
  if (auto const odf = flat_odf(head)) return odf;
  auto const small = small_letters(head);
  if (small.starts_with("<!doctype html")) return FileKind::html;
  HtmlTokensView tokens{small};
  auto token = tokens.next();
  while (
      token.kind == HtmlToken::Kind::text &&
      without_space(std::string_view{small}.substr(token.begin, token.end - token.begin)).empty()) {
    token = tokens.next();
  }
  if (token.kind == HtmlToken::Kind::open && token.begin < small.size()) {
    if (is_page_tag(token.name)) return FileKind::html;
  } else if (has(small, "<html") || has(small, "<body")) {
    return FileKind::html;  // a title or script stands first
  }
  if (small.starts_with("<?xml") || small.starts_with("<!doctype")) return FileKind::xml;
  auto const last = text.find_last_not_of(" \t\r\n");
  bool const whole = token.kind == HtmlToken::Kind::open && text[last] == '>' &&
                     has(text, (token.closed ? "<" : "</") + token.name.substr(0, 1));
  return whole ? std::optional{FileKind::xml} : std::nullopt;
}

bool is_json(std::string_view text) {
  if (text.size() < 2 || (text[0] != '{' && text[0] != '[')) return false;
  auto const next = without_space(text.substr(1));
  if (next.empty()) return false;
  auto const last = text[text.find_last_not_of(" \t\r\n")];
  if (text[0] == '{') return last == '}' && (next[0] == '"' || next[0] == '}');
  if (last != ']') return false;
  if (next[0] == '{' || next[0] == '[' || next[0] == ']') return true;
  // "[1] een voetnoot" is text: a value is followed by a comma or the end.
  auto const end = next[0] == '"' ? next.find('"', 1) : next.find_first_of(" ,]\r\n") - 1;
  if (end == std::string_view::npos || end + 1 >= next.size()) return false;
  auto const after = without_space(next.substr(end + 1));
  bool const value = has("\"-0123456789tfn", next.substr(0, 1));
  return value && (after[0] == ',' || after == "]");
}

/// Whether the text begins with the head of a message: lines "Name: value", or going on with one.
bool is_email(std::string_view text) {
  auto const names = std::array{"mime-version"sv, "from"sv, "to"sv, "subject"sv};
  std::array<bool, names.size()> seen{};
  while (!text.empty()) {
    auto const line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty() || line == "\r") break;
    if (line.front() == ' ' || line.front() == '\t') continue;
    auto const colon = line.find(':');
    if (colon == std::string_view::npos || has(line.substr(0, colon), " ")) return false;
    auto const at = std::ranges::find(names, small_letters(line.substr(0, colon)));
    if (at != names.end()) seen[static_cast<std::size_t>(at - names.begin())] = true;
  }
  return seen[0] || (seen[1] && seen[2] && seen[3]);
}

/// The sample up to its last whole line.
std::string_view whole_lines(std::string_view text, bool cut) {
  auto const end = text.rfind('\n');
  return cut && end != std::string_view::npos ? text.substr(0, end + 1) : text;
}

/// True when the sign that divides values stands on most lines: what is drawn below such lines, as
/// for names under a letter, is not the table. Bars are drawn.
bool divided_by(char sign, std::string_view text, std::vector<DrawnTable> const& drawn) {
  if (sign == '|') return false;
  auto const lines = drawn_lines(text);
  std::size_t divided = 0;
  std::size_t others = 0;
  auto next = drawn.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (next != drawn.end() && next->end <= i) ++next;
    if (lines[i].blank()) continue;
    bool const inside = next != drawn.end() && next->begin <= i;
    if (!inside && lines[i].text.find(sign) != std::string_view::npos) {
      ++divided;
    } else {
      ++others;
    }
  }
  return divided >= others;
}

FileKind text_kind(std::string_view bytes) {
  auto const decoded = without_quote_marks(decode_bytes(bytes.substr(0, sample_size), sample_size));
  auto const is_refused = [](auto const& each) { return each.code == "binary"; };
  if (std::ranges::any_of(decoded.findings, is_refused)) return FileKind::binary;
  bool const cut = bytes.size() > sample_size;
  auto const text = whole_lines(decoded.text, cut);
  auto const begin = without_space(text);
  if (is_email(begin)) return FileKind::email;
  if (auto const markup = markup_kind(begin)) return *markup;
  // A table of a web page in a text of another kind, as Markdown allows.
  if (has(text, "<table") && has(text, "<td") && has(text, "</table>")) return FileKind::html;
  // The end of a long document is needed to know that it is closed.
  bool const object = begin.starts_with('{') && without_space(begin.substr(1)).starts_with('"');
  if (is_json(begin) || (cut && object)) return FileKind::json;
  if (has_markdown_table(text)) return FileKind::markdown;
  auto const drawn = drawn_tables(text);
  auto const sign = separator(text);
  if (!drawn.empty() && !(sign && divided_by(*sign, text, drawn))) return FileKind::text;
  if (sign) return FileKind::csv;
  return has_markdown_signs(text) ? FileKind::markdown : FileKind::text;
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
  if (is_pdf(bytes)) return FileKind::pdf;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return package_kind(bytes);
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return FileKind::old_office;
  if (bytes.starts_with("{\\rtf")) return FileKind::rtf;
  if (is_picture(bytes)) return FileKind::picture;
  return text_kind(bytes);
}

std::string_view name(FileKind kind) {
  switch (kind) {
    case FileKind::text:
      return "text";
    case FileKind::pdf:
      return "pdf";
    case FileKind::docx:
      return "docx";
    case FileKind::odt:
      return "odt";
    case FileKind::xlsx:
      return "xlsx";
    case FileKind::ods:
      return "ods";
    case FileKind::csv:
      return "csv";
    case FileKind::html:
      return "html";
    case FileKind::markdown:
      return "markdown";
    case FileKind::json:
      return "json";
    case FileKind::xml:
      return "xml";
    case FileKind::old_office:
      return "old-office";
    case FileKind::rtf:
      return "rtf";
    case FileKind::email:
      return "email";
    case FileKind::picture:
      return "picture";
    case FileKind::package:
      return "package";
    case FileKind::binary:
      return "binary";
  }
  return "binary";
}

}  // namespace verband::ingest
