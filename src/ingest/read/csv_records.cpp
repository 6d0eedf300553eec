// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/csv_records.hpp"

#include <algorithm>

namespace verband::ingest {
namespace {

// Looking for a quote that is not there costs the rest of the text each time.
constexpr std::size_t most_open_quotes = 20;

bool blank(char c) { return c == ' ' || c == '\t'; }

/// Without white space at its ends, in which the place follows the text.
void trim(CsvField& field) {
  auto& text = field.text;
  while (!text.empty() && (blank(text.back()) || text.back() == '\n')) {
    text.pop_back();
    if (!field.quoted) --field.where.end;
  }
  std::size_t lead = 0;
  while (lead < text.size() && (blank(text[lead]) || text[lead] == '\n')) ++lead;
  text.erase(0, lead);
  if (!field.quoted) field.where.begin += static_cast<std::uint32_t>(lead);
}

}  // namespace

bool CsvRecordsView::ends_field(std::size_t at) const {
  return at >= text_.size() || text_[at] == separator_ || text_[at] == '\n' || text_[at] == '\r';
}

/// True when a field in quotes stood here and was read; else nothing was.
bool CsvRecordsView::quoted(CsvField& field) {
  std::string text;
  auto const begin = at_ + 1;
  auto at = begin;
  while (true) {
    auto const quote = text_.find('"', at);
    if (quote == std::string_view::npos) {
      ++open_quotes_;
      return false;
    }
    text += text_.substr(at, quote - at);
    if (quote + 1 < text_.size() && text_[quote + 1] == '"') {
      text += '"';
      at = quote + 2;
      continue;
    }
    auto after = quote + 1;
    while (after < text_.size() && blank(text_[after]) && text_[after] != separator_) ++after;
    if (ends_field(after)) {
      field = {.text = std::move(text),
               .where = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(quote)},
               .quoted = true};
      std::erase(field.text, '\r');
      at_ = after;
      return true;
    }
    text += '"';  // a quote in the middle that was not doubled
    at = quote + 1;
  }
}

void CsvRecordsView::plain(CsvField& field) {
  auto const begin = at_;
  while (!ends_field(at_)) ++at_;
  field.text = text_.substr(begin, at_ - begin);
  field.where = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
}

CsvField CsvRecordsView::field() {
  CsvField result;
  auto start = at_;
  while (start < text_.size() && text_[start] == ' ') ++start;
  bool const quote = start < text_.size() && text_[start] == '"';
  auto const begin = at_;
  if (quote && open_quotes_ < most_open_quotes) {
    at_ = start;
    if (!quoted(result)) {
      at_ = begin;
      plain(result);
    }
  } else {
    plain(result);
  }
  trim(result);
  return result;
}

std::vector<CsvField> CsvRecordsView::next() {
  std::vector<CsvField> fields;
  while (true) {
    fields.push_back(field());
    if (at_end()) return fields;
    auto const c = text_[at_++];
    if (c == separator_) continue;
    if (c == '\r' && !at_end() && text_[at_] == '\n') ++at_;
    return fields;
  }
}

}  // namespace verband::ingest
