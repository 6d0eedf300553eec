// SPDX-License-Identifier: EUPL-1.2
// annexgen --set dev|heldout --seed N --count M [--dialect NAME] [--padding POINTS] --out DIR:
// annexes as flattened text, with their truth.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "sets.hpp"
#include "source.hpp"

namespace {

using namespace verband::generator;  // NOLINT(google-build-using-namespace): a small main

std::map<std::string, std::string> arguments(int count, char** values) {
  std::map<std::string, std::string> found{{"--set", "dev"}, {"--seed", "1"}, {"--count", "20"}};
  for (int i = 1; i + 1 < count; i += 2) found[values[i]] = values[i + 1];
  return found;
}

void write_document(std::filesystem::path const& stem, Document const& document) {
  std::ofstream(stem.string() + ".txt", std::ios::binary) << document.text;
  std::ofstream(stem.string() + ".truth.json", std::ios::binary)
      << truth_json(document.annex, document.look);
}

int run(int count, char** values) {
  auto const options = arguments(count, values);
  if (!options.contains("--out")) {
    std::fputs(
        "annexgen --set dev|heldout --seed N --count M [--dialect NAME] [--padding POINTS] --out "
        "DIR\nannexgen --from FILE.json --out FILE.txt\n",
        stderr);
    return 2;
  }
  if (options.contains("--from")) {
    std::ofstream(options.at("--out"), std::ios::binary)
        << document_from(options.at("--from")).text;
    return 0;
  }
  std::filesystem::path const folder = options.at("--out");
  std::filesystem::create_directories(folder);
  Wanted wanted;
  if (options.contains("--dialect")) wanted.dialect = options.at("--dialect");
  if (options.contains("--padding")) wanted.padding = std::stod(options.at("--padding"));
  auto const documents = make_set(options.at("--set"), std::stoull(options.at("--seed")),
                                  std::stoull(options.at("--count")), wanted);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    auto const digits = std::to_string(i + 1);
    write_document(folder / (std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits),
                   documents[i]);
  }
  std::printf("%zu documents in %s\n", documents.size(), folder.c_str());
  return 0;
}

}  // namespace

int main(int count, char** values) {
  try {
    return run(count, values);
  } catch (std::exception const& error) {
    std::fprintf(stderr, "annexgen: %s\n", error.what());
    return 1;
  }
}
