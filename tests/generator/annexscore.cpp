// SPDX-License-Identifier: EUPL-1.2
// annexscore DIR [--kind docx] [--program PATH] [--mistakes yes]: how well the annexes in DIR are
// read. Without a program the reader is called in this process, which is quicker.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "in_process.hpp"
#include "report.hpp"

namespace {

using namespace verband;             // NOLINT(google-build-using-namespace): a small main
using namespace verband::generator;  // NOLINT(google-build-using-namespace)
namespace fs = std::filesystem;

std::string contents(fs::path const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

Annex annex_of(nlohmann::json const& truth) {
  Annex annex{.owner = truth.at("owner"), .reference_date = truth.at("reference_date")};
  annex.has_header = truth.at("has_header");
  for (auto const& column : truth.at("columns"))
    annex.columns.push_back({.role = column.at("role"), .header = column.at("header")});
  for (auto const& row : truth.at("rows")) annex.rows.push_back(row);
  return annex;
}

std::string output_of(std::string const& command) {
  FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run: " + command);
  std::string text;
  std::array<char, 4096> buffer{};
  for (std::size_t read = 0; (read = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    text.append(buffer.data(), read);
  pclose(pipe);
  return text;
}

std::vector<ReadRow> read_by_program(std::string const& program, fs::path const& file,
                                     Annex const& annex) {
  return rows_of_json(output_of("'" + program + "' import '" + file.string() +
                                "' --dry-run --format json --owner " + annex.owner + " --on " +
                                annex.reference_date));
}

int run(std::vector<std::string> const& words) {
  std::map<std::string, std::string> options;
  for (std::size_t i = 1; i + 1 < words.size(); i += 2) options[words[i]] = words[i + 1];
  std::vector<fs::path> truths;
  for (auto const& entry : fs::directory_iterator(words.at(0)))
    if (entry.path().string().ends_with(".truth.json")) truths.push_back(entry.path());
  std::ranges::sort(truths);
  auto const program = options["--program"];
  auto const known = program.empty() ? knowledge() : ingest::Knowledge{};
  Report report;
  for (auto const& path : truths) {
    auto const truth = nlohmann::json::parse(contents(path));
    auto const annex = annex_of(truth);
    auto const kind = options.contains("--kind") ? options.at("--kind") : "txt";
    fs::path const text = path.string().substr(0, path.string().size() - 10) + kind;
    auto const rows = program.empty() ? rows_of(ingest::read(contents(text), known, {}))
                                      : read_by_program(program, text, annex);
    std::vector<std::string> mistakes;
    auto const score = compare(annex, rows, &mistakes);
    report.add(score, truth.at("dialect"), truth.at("noise"), annex.columns.size());
    if (!options.contains("--mistakes")) continue;
    std::printf("%s %s\n", text.filename().c_str(), described(score).c_str());
    for (auto const& mistake : mistakes) std::printf("    %s\n", mistake.c_str());
  }
  std::fputs(report.text().c_str(), stdout);
  return 0;
}

}  // namespace

int main(int count, char** values) {
  if (count < 2) {
    std::fputs("annexscore DIR [--kind docx] [--program PATH] [--mistakes yes]\n", stderr);
    return 2;
  }
  try {
    return run({values + 1, values + count});
  } catch (std::exception const& error) {
    std::fprintf(stderr, "annexscore: %s\n", error.what());
    return 1;
  }
}
