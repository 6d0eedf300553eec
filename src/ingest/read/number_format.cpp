// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/number_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <vector>

#include "ingest/read/decimals.hpp"

namespace verband::ingest {
namespace {

constexpr double last_day = 2958466;  // 1-1-10000
constexpr std::size_t most_decimals = 15;

/// What a section of a code asks for.
struct Section {
  std::string before{};  // the number
  std::string after{};
  std::size_t whole{};  // at least so many digits before the comma
  std::size_t least{};  // decimals
  std::size_t most{};
  std::size_t percent{};
  std::size_t thousandths{};  // commas behind the digits: shown in thousands, millions
  bool grouped{};
  bool digits{};
  bool general{};
  bool unusual{};  // fractions, powers of ten
  bool text{};     // an @
  bool day{}, month{}, year{}, hour{}, second{};
  bool is_date() const { return day || month || year || hour || second; }
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Divides at semicolons that do not stand in quotes, brackets or behind a backslash.
std::vector<std::string_view> sections_of(std::string_view code) {
  std::vector<std::string_view> result;
  std::size_t begin = 0;
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '"' && !bracketed) quoted = !quoted;
    if (quoted) continue;
    if (code[i] == '\\') {
      ++i;
    } else if (code[i] == '[') {
      bracketed = true;
    } else if (code[i] == ']') {
      bracketed = false;
    } else if (code[i] == ';' && !bracketed) {
      result.push_back(code.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  result.push_back(code.substr(begin));
  return result;
}

class SectionReaderView {
 public:
  explicit SectionReaderView(std::string_view code) : code_{code} {}

  Section read() {
    while (at_ < code_.size()) token();
    // Literals between the digits ("0000 00") are rare and go behind them.
    return std::move(section_);
  }

 private:
  void literal(std::string_view text) {
    (section_.digits || section_.text ? section_.after : section_.before) += text;
  }

  void quoted() {
    auto const end = std::min(code_.find('"', at_ + 1), code_.size());
    literal(code_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
  }

  /// [Red], [>=100], [$€-413], [h].
  void bracketed() {
    auto const end = std::min(code_.find(']', at_), code_.size());
    auto const inside = code_.substr(at_ + 1, end - at_ - 1);
    if (inside.starts_with('$')) {
      literal(inside.substr(1, inside.find('-') - 1));
    } else if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" ||
               inside == "s" || inside == "ss") {
      section_.unusual = true;  // time that has passed, above 24 hours
    }
    at_ = end + 1;
  }

  void digit(char c) {
    section_.digits = true;
    section_.thousandths = 0;
    if (decimals_) {
      ++section_.most;
      if (c == '0') section_.least = section_.most;
    } else {
      if (c == '0') ++section_.whole;
      if (comma_) section_.grouped = true;
    }
    comma_ = false;
  }

  bool date_letter(char c) {
    switch (lower(c)) {
      case 'd':
        section_.day = true;
        return true;
      case 'y':
      case 'j':
        section_.year = true;
        return true;
      case 'h':
      case 'u':
        section_.hour = true;
        return true;
      case 's':
        section_.second = true;
        return true;
      case 'm':
        // Minutes stand behind hours or before seconds.
        section_.month = section_.month || !(section_.hour || before_seconds());
        return true;
      default:
        return false;
    }
  }

  bool before_seconds() const {
    auto const next = code_.find_first_not_of("mM:", at_);
    return next != std::string_view::npos && lower(code_[next]) == 's';
  }

  void token() {
    auto const c = code_[at_];
    auto const rest = code_.substr(at_);
    if (c == '"') return quoted();
    if (c == '[') return bracketed();
    if (c == '\\') {
      std::size_t end = at_ + 2;
      while (end < code_.size() && (static_cast<unsigned char>(code_[end]) & 0xC0U) == 0x80U) {
        ++end;
      }
      literal(code_.substr(at_ + 1, end - at_ - 1));
      at_ = end;
    } else if (c == '_' || c == '*') {
      if (c == '_') literal(" ");
      at_ += 2;
    } else if (rest.starts_with("General") || rest.starts_with("Standaard")) {
      section_.general = true;
      section_.digits = true;
      at_ += rest.starts_with("General") ? 7 : 9;
    } else if (rest.starts_with("AM/PM") || rest.starts_with("A/P")) {
      at_ += rest.starts_with("AM/PM") ? 5 : 3;
    } else {
      sign(c);
      ++at_;
    }
  }

  void sign(char c) {
    if (c == '0' || c == '#') {
      digit(c);
    } else if (c == '?') {
      if (section_.digits) digit(c);
    } else if (c == '.') {
      decimals_ = true;
    } else if (c == ',') {
      comma_ = true;
      ++section_.thousandths;
    } else if (c == '%') {
      ++section_.percent;
      literal("%");
    } else if (c == '@') {
      section_.text = true;
    } else if ((c == 'E' || c == 'e') && section_.digits) {
      section_.unusual = true;
    } else if (c == '/' && section_.digits) {
      section_.unusual = true;
    } else if (section_.digits || !date_letter(c)) {
      literal(std::string_view{&c, 1});
    }
  }

  std::string_view code_;
  std::size_t at_{};
  bool decimals_{};
  bool comma_{};
  Section section_{};
};

std::string trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

std::string two(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string day_text(int year, unsigned month, unsigned day) {
  return std::to_string(day) + '-' + std::to_string(month) + '-' + std::to_string(year);
}

std::string month_text(int year, unsigned month) {
  return std::string{month_names.at(month - 1)} + ' ' + std::to_string(year);
}

/// Excel counts days from 1-1-1900 and holds that 29-2-1900 was one; day 60 is never that of a
/// real calendar.
std::string date_text(double serial, Section const& section, bool since_1904) {
  using namespace std::chrono;
  auto whole = std::floor(serial);
  auto seconds = static_cast<long>(std::llround((serial - whole) * 86400));
  if (seconds >= 86400) {
    seconds = 0;
    whole += 1;
  }
  bool const leap = !since_1904 && whole == 60;
  sys_days const origin = since_1904   ? sys_days{year{1904} / January / 1}
                          : whole < 60 ? sys_days{year{1899} / December / 31}
                                       : sys_days{year{1899} / December / 30};
  year_month_day const date{origin + days{static_cast<int>(whole)}};
  int const in_year = leap ? 1900 : static_cast<int>(date.year());
  unsigned const in_month = leap ? 2U : static_cast<unsigned>(date.month());
  unsigned const in_day = leap ? 29U : static_cast<unsigned>(date.day());
  std::string text;
  if (section.day) {
    text = day_text(in_year, in_month, in_day);
  } else if (section.month) {
    text = month_text(in_year, in_month);
  } else if (section.year) {
    text = std::to_string(in_year);
  }
  if (section.hour || section.second) {
    auto const passed = static_cast<unsigned>(seconds);
    if (!text.empty()) text += ' ';
    text += std::to_string(passed / 3600) + ':' + two(passed / 60 % 60);
    if (section.second) text += ':' + two(passed % 60);
  }
  return text;
}

std::string number_text(double value, Section const& section, bool minus) {
  Decimals number{std::abs(value)};
  number.shift(static_cast<int>(2 * section.percent) - static_cast<int>(3 * section.thousandths));
  auto digits = section.general ? number.text(0, most_decimals, 1)
                                : number.text(section.least, std::min(section.most, most_decimals),
                                              section.whole);
  if (section.grouped) digits = grouped(digits);
  bool const nought = digits.find_first_of("123456789") == std::string::npos;
  auto text = section.before + (minus && !nought ? "-" : "") + digits + section.after;
  return trimmed(text);
}

}  // namespace

std::string plain_number(double value) {
  if (!std::isfinite(value)) return {};
  Decimals const number{std::abs(value)};
  auto const digits = number.text(0, 40, 1);
  return (value < 0 && digits != "0" ? "-" : "") + digits;
}

ShownNumber shown_number(double value, std::string_view format, bool since_1904) {
  constexpr std::size_t longest_code = 255;  // of Excel
  if (format.empty() || format.size() > longest_code || !std::isfinite(value)) {
    return {.text = plain_number(value)};
  }
  auto const all = sections_of(format);
  std::size_t which = 0;
  if (value < 0 && all.size() > 1) which = 1;
  if (value == 0 && all.size() > 2) which = 2;
  auto const section = SectionReaderView{all[which]}.read();
  bool const minus = value < 0 && which == 0;
  if (section.is_date() && !section.digits && !section.unusual) {
    if (value < 0 || value >= last_day) return {.text = plain_number(value)};
    return {.text = date_text(value, section, since_1904), .is_date = true};
  }
  if (section.unusual || section.is_date()) return {.text = plain_number(value)};
  if (section.text && !section.digits) return {.text = plain_number(value)};
  if (!section.digits) return {.text = trimmed(section.before + section.after)};
  return {.text = number_text(value, section, minus)};
}

std::string_view built_in_format(std::uint32_t number) {
  switch (number) {
    case 1:
      return "0";
    case 2:
      return "0.00";
    case 3:
      return "#,##0";
    case 4:
      return "#,##0.00";
    case 5:
    case 6:
      return "\"€\" #,##0;\"€\" -#,##0";
    case 7:
    case 8:
      return "\"€\" #,##0.00;\"€\" -#,##0.00";
    case 9:
      return "0%";
    case 10:
      return "0.00%";
    case 14:
    case 15:
      return "d-m-yyyy";
    case 16:
      return "d-m";
    case 17:
      return "mmm-yy";
    case 18:
    case 20:
      return "h:mm";
    case 19:
    case 21:
      return "h:mm:ss";
    case 22:
      return "d-m-yyyy h:mm";
    case 37:
    case 38:
      return "#,##0;-#,##0";
    case 39:
    case 40:
      return "#,##0.00;-#,##0.00";
    case 41:
      return "#,##0;-#,##0;\"-\"";
    case 42:
      return "\"€\" #,##0;\"€\" -#,##0;\"€\" \"-\"";
    case 43:
      return "#,##0.00;-#,##0.00;\"-\"";
    case 44:
      return "\"€\" #,##0.00;\"€\" -#,##0.00;\"€\" \"-\"";
    case 45:
    case 47:
      return "mm:ss";
    default:
      return {};
  }
}

std::string dutch_date(std::string_view iso) {
  auto const number = [&](std::size_t at, std::size_t size) {
    int value = -1;
    if (at + size > iso.size()) return value;
    auto const [end, fault] = std::from_chars(iso.data() + at, iso.data() + at + size, value);
    return fault == std::errc{} && end == iso.data() + at + size ? value : -1;
  };
  auto const year = number(0, 4);
  auto const month = number(5, 2);
  auto const day = number(8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31 || iso[4] != '-' ||
      iso[7] != '-') {
    return std::string{iso};
  }
  auto text = day_text(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  auto const hour = number(11, 2);
  auto const minute = number(14, 2);
  if (hour >= 0 && minute >= 0 && iso[10] == 'T' && hour + minute > 0) {
    text += ' ' + std::to_string(hour) + ':' + two(static_cast<unsigned>(minute));
  }
  return text;
}

}  // namespace verband::ingest
